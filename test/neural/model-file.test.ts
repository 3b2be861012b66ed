import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SozhError } from '../../src/errors.js';
import { ModelFile } from '../../src/neural/model-file.js';

const bytes = readFileSync(new URL('../../data/models/ner.bin', import.meta.url));

const refusal = (make: () => unknown): unknown => {
  try {
    make();
  } catch (error) {
    return error instanceof SozhError ? error.code : error;
  }
  return null;
};

describe('a model file', () => {
  const model = new ModelFile(bytes);

  it('gives its parts by name', () => {
    expect(model.name).toBe('ner');
    expect(model.shape('layer1.convolution.weight')).toEqual([256, 330, 3]);
    expect(model.floats('layer1.convolution.weight')).toHaveLength(256 * 330 * 3);
    expect(model.lines('tags')).toEqual(['<pad>', 'O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG']);
  });

  it('reads bytes that do not begin at a multiple of four the same', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    const other = new ModelFile(shifted.subarray(1));
    expect(other.floats('transitions')).toEqual(model.floats('transitions'));
  });

  it('is refused where it is cut short, damaged or something else', () => {
    const damaged = Uint8Array.from(bytes);
    damaged[20] = 0;
    const wrong = [
      new Uint8Array(),
      bytes.subarray(0, 100),
      bytes.subarray(0, 500_000),
      damaged,
      Buffer.from('{}'.repeat(50)),
    ];
    for (const content of wrong) expect(refusal(() => new ModelFile(content))).toBe('knowledge/bad-data');
  });

  it('refuses to give a part that it has not', () => {
    expect(refusal(() => model.floats('relation.kernel'))).toBe('knowledge/bad-data');
  });
});

it('the kernels are what their generator writes', () => {
  const script = new URL('../../scripts/generate-kernels.mjs', import.meta.url).pathname;
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
