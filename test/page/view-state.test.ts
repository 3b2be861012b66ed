import { describe, expect, it } from 'vitest';
import { FIRST_VIEW, readHash, type ViewState, writeHash } from '../../src/page/view-state.js';

const view: ViewState = {
  filters: {
    from: '2023-05-01',
    to: '2023-05-31',
    undated: true,
    withoutTypes: new Set(['Site', 'Event']),
    withoutStatuses: new Set(['asserted']),
    withoutRelations: new Set(['MET_WITH', 'VISITED']),
    minSources: 2,
  },
  chosen: { kind: 'node', id: 'person:anna-sokolova' },
  view: 'table',
  theme: 'dark',
  camera: { x: 0.25, y: -0.5, ratio: 0.1 },
  asOf: '2023-05-22',
  asked: { kind: 'paths', one: 'person:a', other: 'person:b', hops: 3 },
};

describe('the state in the address', () => {
  it('comes back as it was written', () => {
    expect(readHash(`#${writeHash(view)}`)).toEqual(view);
    const chosen = [
      { kind: 'edge', id: 'edge:a+b &=%' },
      { kind: 'pair', one: 'person:a', other: 'person:b' },
    ] as const;
    for (const one of chosen) expect(readHash(writeHash({ ...view, chosen: one })).chosen).toEqual(one);
    const asked = { kind: 'neighbourhood', entity: 'person:a', hops: 2 } as const;
    expect(readHash(writeHash({ ...view, asked })).asked).toEqual(asked);
  });

  it('is empty at first, and readable', () => {
    expect(writeHash(FIRST_VIEW)).toBe('');
    expect(readHash('')).toEqual(FIRST_VIEW);
    expect(writeHash({ ...FIRST_VIEW, chosen: view.chosen })).toBe('node=person:anna-sokolova');
  });

  it('passes over what makes no sense', () => {
    const wrong = '#from=yesterday&to=2023-02-31x&min-sources=-4&camera=1,2&pair=a&view=3d&theme=pink&x=%';
    expect(readHash(wrong)).toEqual(FIRST_VIEW);
    expect(readHash('#camera=0.5,0.5,0').camera).toBeNull();
    for (const wrong of [
      'path=a&hops=2',
      'path=a,b',
      'path=a,b&hops=7',
      'path=,b&hops=2',
      'around=&hops=1',
      'around=a&hops=x',
    ])
      expect(readHash(wrong).asked, wrong).toBeNull();
    expect(readHash('as-of=2023-02-30').asOf).toBeNull();
  });
});
