import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const nowhere = join(tmpdir(), 'sozh-no-corpora');
const evaluate = (...args: string[]) =>
  spawnSync(process.execPath, ['evaluation/evaluate.mjs', '--dry', ...args], {
    encoding: 'utf8',
    env: { ...process.env, SOZH_CORPORA: nowhere, SOZH_GOLD: nowhere },
  });
const measures = readdirSync('evaluation/measures').map((file) => file.replace('.mjs', ''));

describe('npm run evaluate', () => {
  it('passes over every measure whose corpus is not here, and says which', () => {
    const { status, stdout } = evaluate();
    expect(status).toBe(0);
    for (const name of measures)
      expect(stdout).toMatch(new RegExp(`^${name}: not measured, .* is not here$`, 'm'));
  });

  it('prints rows alone with --json', () => {
    const { stdout, stderr } = evaluate('--json', measures[0]!);
    expect(JSON.parse(stdout)).toEqual([]);
    expect(stderr).toContain('not measured');
  });

  it('names its measures when it is given another', () => {
    const { status, stdout, stderr } = evaluate('no-such-measure');
    expect(status).toBe(2);
    expect(stderr).toContain('no-such-measure');
    for (const name of measures) expect(stdout).toContain(name);
  });
});
