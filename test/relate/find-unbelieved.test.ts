import { describe, expect, it } from 'vitest';
import { date } from '../../src/date/date.js';
import type { PairWeights } from '../../src/model/lexicon.js';
import type { Unbelieved } from '../../src/model/unbelieved.js';
import { believe } from '../../src/relate/believe.js';
import { findUnbelieved } from '../../src/relate/find-unbelieved.js';
import { relate } from '../../src/relate/relate.js';
import { knowledge, resolveText } from '../knowledge-fixture.js';

const { strict, loose } = knowledge.lexicon.pairWeights.thresholds;

/** What is stated and what is not, with thresholds for pairs that may be others than those of data/. */
function relateWith(text: string, thresholds: PairWeights['thresholds'] = { strict, loose }) {
  const { lexicon } = knowledge;
  const changed = {
    ...knowledge,
    lexicon: { ...lexicon, pairWeights: { ...lexicon.pairWeights, thresholds } },
  };
  const document = relate(date(resolveText(text)), changed, 'test');
  return { ...document, unbelieved: findUnbelieved(document, changed) };
}

const show = ({ type, from, to }: Pick<Unbelieved, 'type' | 'from' | 'to'>): string =>
  `${type} ${from.replace(/^\w+:/, '')} ${to.replace(/^\w+:/, '')}`;

const VISITS = 'Анна Реут и Пётр Сой приехали в Гомель. Реут работает врачом, Сой посетил завод «Сожмаш».';

describe('what is proposed and not stated', () => {
  it('is nothing where all of it is stated', () => {
    expect(relateWith('Анна Реут встретилась с Иваном Кимом в Гомеле.').unbelieved).toEqual([]);
  });

  it('is each pair that weighs too little, the likeliest first, with the weight that it needs', () => {
    const { statements, unbelieved } = relateWith(VISITS);
    expect(statements.map(show)).toContain('VISITED petr-soy sozhmash');
    const found = unbelieved.filter(({ sentence }) => sentence === 1);
    expect(found.length).toBeGreaterThan(1);
    expect(found.map(show)).not.toContain('VISITED petr-soy sozhmash');
    for (const { reason, wanted, confidence, rule } of found) {
      expect({ reason, wanted }).toEqual({
        reason: 'light',
        wanted: /-(?:loose|antecedent)$/.test(rule) ? loose : strict,
      });
      expect(confidence).toBeLessThan(wanted!);
    }
    const weights = found.map(({ confidence }) => confidence);
    expect(weights).toEqual(weights.toSorted((one, other) => other - one));
  });

  it('is what a question asks', () => {
    const { statements, unbelieved } = relateWith('Приедет ли Иван Реут в Гомель?');
    expect(statements).toEqual([]);
    expect(unbelieved.map(show)).toEqual(['VISITED ivan-reut gomel']);
    expect(unbelieved[0]).toMatchObject({ reason: 'question', wanted: null });
  });

  it('is the pair that another one of the same word outweighs, and the one that is seldom right', () => {
    const { statements, unbelieved } = relateWith(VISITS, { strict: 0, loose: 0 });
    const visits = unbelieved.filter(({ sentence }) => sentence === 1);
    expect(new Set(visits.map(({ reason }) => reason))).toEqual(new Set(['rival', 'unlikely']));
    const unlikely = visits.find(({ reason }) => reason === 'unlikely')!;
    expect(believe(unlikely.confidence)).toBeLessThan(unlikely.wanted!);
    expect(statements.map(show)).toContain('VISITED petr-soy sozhmash');
  });
});
