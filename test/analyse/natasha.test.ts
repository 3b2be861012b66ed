import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/knowledge/load-language.js';
import { compareWithNatasha, LAYERS, readReference } from './compare-natasha.js';

// SOZH_REFERENCE: a further reference, of a larger corpus; scripts/compare-natasha.sh makes one and runs this with it
const ours = new URL('reference/natasha.json.gz', import.meta.url).pathname;
const further = process.env.SOZH_REFERENCE ? [process.env.SOZH_REFERENCE] : [];
const language = loadLanguage();

describe.each([ours, ...further])('our results and natasha’s for %s', (path) => {
  const comparison = compareWithNatasha(readReference(path), language);
  const counts = LAYERS.map((layer) => `${layer} ${comparison[layer].compared}`);
  if (further.length > 0) console.log(counts.join(', '));

  it.each(LAYERS)('are the same: %s', (layer) => {
    expect(comparison[layer].compared).toBeGreaterThan(10);
    expect(comparison[layer].differences).toEqual([]);
  });
});
