import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arc, type Place, repairTree } from '../../src/analyse/repair-tree.js';

const arc = (head: number, relation: string, pos: string, features: Arc['features'] = {}): Arc => ({
  head,
  relation,
  pos,
  features,
});
const finite = { VerbForm: 'Fin' };

/** Every token comes to the only root when it goes up. */
function isTree(places: readonly Place[]): boolean {
  const roots = places.filter(({ head }) => head === -1);
  const climbs = places.every((_, start) => {
    let at = start;
    for (let step = 0; step <= places.length; step++) {
      if (at === -1) return true;
      at = places[at]!.head;
    }
    return false;
  });
  return roots.length === 1 && climbs;
}

describe('repairTree', () => {
  it('leaves a tree as it is', () => {
    const arcs = [arc(1, 'nsubj', 'NOUN'), arc(-1, 'root', 'VERB', finite), arc(1, 'obj', 'NOUN')];
    expect(repairTree(arcs)).toEqual(arcs.map(({ head, relation }) => ({ head, relation })));
  });

  it('hangs the second of two roots on the first as a parataxis', () => {
    // «Мост открыли, сообщил министр»
    const places = repairTree([
      arc(1, 'obj', 'NOUN'),
      arc(-1, 'root', 'VERB', finite),
      arc(3, 'punct', 'PUNCT'),
      arc(-1, 'root', 'VERB', finite),
      arc(3, 'nsubj', 'NOUN'),
    ]);
    expect(places[1]).toEqual({ head: -1, relation: 'root' });
    expect(places[3]).toEqual({ head: 1, relation: 'parataxis' });
  });

  it('takes the second root for coordinated where a conjunction hangs on it', () => {
    // «Мост открыли, а дорогу закрыли»
    const places = repairTree([
      arc(1, 'obj', 'NOUN'),
      arc(-1, 'root', 'VERB', finite),
      arc(4, 'punct', 'PUNCT'),
      arc(4, 'cc', 'CCONJ'),
      arc(-1, 'root', 'VERB', finite),
    ]);
    expect(places[4]).toEqual({ head: 1, relation: 'conj' });
  });

  it('prefers a finite verb to a noun before it as the root', () => {
    const places = repairTree([arc(-1, 'root', 'NOUN'), arc(-1, 'root', 'VERB', finite)]);
    expect(places.map(({ head }) => head)).toEqual([1, -1]);
  });

  it('breaks a cycle at its verb and a self-loop at itself', () => {
    const cycle = repairTree([arc(1, 'nsubj', 'NOUN'), arc(0, 'root', 'VERB', finite)]);
    expect(cycle).toEqual([
      { head: 1, relation: 'nsubj' },
      { head: -1, relation: 'root' },
    ]);
    expect(repairTree([arc(0, 'root', 'NOUN')])).toEqual([{ head: -1, relation: 'root' }]);
  });

  it('has nothing to do for a sentence without tokens', () => {
    expect(repairTree([])).toEqual([]);
  });

  it('makes a tree of any arcs, and changes none of a tree’s', () => {
    const sentence = fc.integer({ min: 1, max: 12 }).chain((length) =>
      fc.array(
        fc.record({
          head: fc.integer({ min: -1, max: length - 1 }),
          relation: fc.constantFrom('root', 'nsubj', 'cc', 'punct'),
          pos: fc.constantFrom('VERB', 'NOUN', 'PUNCT', 'CCONJ'),
          features: fc.constantFrom({}, finite),
        }),
        { minLength: length, maxLength: length },
      ),
    );
    fc.assert(
      fc.property(sentence, (arcs) => {
        const places = repairTree(arcs);
        expect(isTree(places)).toBe(true);
        if (isTree(arcs)) expect(places.map(({ head }) => head)).toEqual(arcs.map(({ head }) => head));
      }),
    );
  });
});
