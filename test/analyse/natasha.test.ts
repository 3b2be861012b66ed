import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/knowledge/load-language.js';
import { compareWithNatasha, LAYERS, readReference } from './compare-natasha.js';

// SOZH_REFERENCE: a further reference, of a larger corpus; scripts/compare-natasha.sh makes one and runs this with it
// SOZH_COMPARISON: a file for what it counted, for evaluation/measures/equality.mjs
const ours = new URL('reference/natasha.json.gz', import.meta.url).pathname;
const { SOZH_REFERENCE: further, SOZH_COMPARISON: counted } = process.env;
const language = loadLanguage();

describe.each(further ? [ours, further] : [ours])('our results and natasha’s for %s', (path) => {
  const comparison = compareWithNatasha(readReference(path), language);
  const counts = LAYERS.map((layer) => {
    const { compared, differences, excused } = comparison[layer];
    return { layer, compared, differences: differences.length, excused };
  });
  if (further) console.log(counts.map(({ layer, compared }) => `${layer} ${compared}`).join(', '));
  if (counted && path === further) writeFileSync(counted, JSON.stringify(counts));

  it.each(LAYERS)('are the same: %s', (layer) => {
    expect(comparison[layer].compared).toBeGreaterThan(10);
    expect(comparison[layer].differences).toEqual([]);
  });
});
