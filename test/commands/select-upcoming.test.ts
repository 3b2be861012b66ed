import { describe, expect, it } from 'vitest';
import { selectUpcoming } from '../../src/commands/select-upcoming.js';
import type { Edge } from '../../src/model/edge.js';

const edge = (id: string, fields: Partial<Edge>): Edge => ({
  id,
  type: 'VISITED',
  from: 'person:anna-lesnaya',
  to: 'region:orsha',
  edtf: fields.start ?? null,
  start: null,
  end: null,
  precision: null,
  status: 'planned',
  aspect: 'event',
  position: null,
  firstReported: '2024-03-01',
  lastReported: '2024-03-01',
  sources: 1,
  outlets: 1,
  reprints: 0,
  statements: 1,
  confidence: 0.8,
  quote: 'Анна Лесная приедет в Оршу.',
  ...fields,
});

const idsOf = (edges: readonly Edge[], day: string, undated = false): string[] =>
  selectUpcoming(edges, day, undated).map(({ id }) => id);

const onDay = (day: string, next: string) => ({ start: day, end: next });

describe('what is still ahead on a day', () => {
  const planned = edge('planned', onDay('2024-03-14', '2024-03-15'));

  it('is what ends after it has begun: the day itself, but not the day after', () => {
    expect(idsOf([planned], '2024-03-13')).toEqual(['planned']);
    expect(idsOf([planned], '2024-03-14')).toEqual(['planned']);
    expect(idsOf([planned], '2024-03-15')).toEqual([]);
  });

  it('is a deadline until its last day, and what begins some day until then', () => {
    const deadline = edge('deadline', { start: null, end: '2025-01-01' });
    const open = edge('open', { start: '2024-06-01', end: null });
    expect(idsOf([deadline, open], '2024-06-01')).toEqual(['open', 'deadline']);
    expect(idsOf([deadline, open], '2024-12-31')).toEqual(['deadline']);
    expect(idsOf([deadline, open], '2025-01-01')).toEqual([]);
  });

  it('is an hour of the day until the day is over', () => {
    const hour = edge('hour', { start: '2024-03-14T10:00:00+03:00', end: '2024-03-14T10:01:00+03:00' });
    expect(idsOf([hour], '2024-03-14')).toEqual(['hour']);
    expect(idsOf([hour], '2024-03-15')).toEqual([]);
  });

  it('is also what was put off or called off, but not what was held, denied or wished', () => {
    const all = (['asserted', 'postponed', 'cancelled', 'denied', 'desired', 'hypothetical'] as const).map(
      (status) => edge(status, { ...onDay('2024-03-14', '2024-03-15'), status }),
    );
    expect(idsOf(all, '2024-03-10')).toEqual(['cancelled', 'postponed']);
  });

  it('comes with plans without a date only where they are asked for, for thirty days', () => {
    const undated = edge('undated', {});
    expect(idsOf([undated, planned], '2024-03-10')).toEqual(['planned']);
    expect(idsOf([undated, planned], '2024-03-10', true)).toEqual(['planned', 'undated']);
    expect(idsOf([undated], '2024-03-31', true)).toEqual(['undated']);
    expect(idsOf([undated], '2024-04-01', true)).toEqual([]);
  });
});
