import { describe, expect, it } from 'vitest';
import { captionOfEdge, STATUS_MARKS } from '../../src/model/edge-caption.js';
import { STATUSES } from '../../src/model/statement.js';

const visit = { type: 'VISITED', position: null, edtf: '2023-05-24', status: 'asserted' } as const;

describe('the caption of an edge', () => {
  it('is its date and type; an office is called by its name, and what has no date has none', () => {
    expect(captionOfEdge(visit)).toBe('2023-05-24 VISITED');
    expect(captionOfEdge({ ...visit, edtf: null })).toBe('VISITED');
    const office = { ...visit, type: 'HOLDS_POSITION', position: 'губернатор', edtf: '2014/..' };
    expect(captionOfEdge(office)).toBe('2014/.. губернатор');
  });

  it('tells every status from the others; what was called off is struck through', () => {
    const captions = STATUSES.map((status) => captionOfEdge({ ...visit, status }));
    expect(captionOfEdge({ ...visit, status: 'planned' })).toBe('◇ planned 2023-05-24 VISITED');
    for (const [index, status] of STATUSES.entries()) {
      const caption = captions[index]!;
      expect(caption.replaceAll('\u0336', '')).toContain('2023-05-24 VISITED');
      expect(caption.includes('\u0336'), status).toBe(['postponed', 'cancelled', 'denied'].includes(status));
      if (status !== 'asserted') expect(caption.startsWith(`${STATUS_MARKS[status]} `)).toBe(true);
    }
    expect(new Set(captions).size).toBe(STATUSES.length);
  });
});
