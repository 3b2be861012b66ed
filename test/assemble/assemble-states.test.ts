import { describe, expect, it } from 'vitest';
import { assembleGroup } from '../../src/assemble/assemble-group.js';
import { isSoleOffice } from '../../src/assemble/sole-offices.js';
import { splitOffice } from '../../src/model/split-office.js';
import type { ReportedStatement } from '../../src/model/store.js';
import type { Time } from '../../src/model/time.js';
import { asOf, time } from '../store/sample-records.js';
import { articleId, reported } from './reported.js';

/** Reports that somebody is governor of Pskov, each known as of its article's day unless a time is given. */
const terms = (...all: (Partial<ReportedStatement> & { on: string })[]) =>
  all.map(({ on, ...fields }, index) =>
    reported({
      article: articleId(index + 1),
      publishedAt: `${on}T10:00:00+03:00`,
      type: 'HOLDS_POSITION',
      to: 'region:pskov',
      position: 'губернатор',
      aspect: 'state',
      time: asOf(on),
      ...fields,
    }),
  );

const brief = (statements: readonly ReportedStatement[]) =>
  assembleGroup(statements[0]!.group, statements)
    .edges.map(
      ({ from, edtf, status, sources }) => `${from.slice(7)} ${edtf ?? 'undated'} ${status} ${sources}`,
    )
    .sort();

const span = (edtf: string, start: string | null, end: string | null): Time =>
  time({ edtf, start, end, precision: start === null || end === null ? 'open' : 'day' });

describe('a state', () => {
  it('known as of a day is open from it, and further days lie inside', () => {
    const statements = terms({ on: '2024-03-10' }, { on: '2024-03-01' }, { on: '2025-01-01' });
    expect(brief(statements)).toEqual(['anna 2024-03-01/.. asserted 3']);
    const { edges } = assembleGroup(statements[0]!.group, statements);
    expect(edges[0]).toMatchObject({ start: '2024-03-01', end: null, precision: 'open', aspect: 'state' });
    expect(edges[0]).toMatchObject({ firstReported: '2024-03-01', lastReported: '2025-01-01' });
  });

  it('begins at its stated start, as the text said it', () => {
    const since = time({ edtf: '2018-08/..', start: '2018-08-01', end: null, precision: 'open' });
    expect(brief(terms({ on: '2024-03-01' }, { on: '2024-03-02', time: since }))).toEqual([
      'anna 2018-08/.. asserted 2',
    ]);
  });

  it('ends at its stated end, and an earlier day lies inside', () => {
    const whole = time({
      edtf: '2018-08/2019-04-30',
      start: '2018-08-01',
      end: '2019-05-01',
      precision: 'day',
    });
    expect(brief(terms({ on: '2019-04-11' }, { on: '2019-04-30', time: whole }))).toEqual([
      'anna 2018-08/2019-04-30 asserted 2',
    ]);
    const end = span('../2019-04-30', null, '2019-05-01');
    expect(brief(terms({ on: '2019-04-11' }, { on: '2019-05-02', time: end }))).toEqual([
      'anna 2019-04-11/2019-04-30 asserted 2',
    ]);
    expect(brief(terms({ on: '2019-05-02', time: end }))).toEqual(['anna ../2019-04-30 asserted 1']);
  });

  it('reported again after its end is a new term', () => {
    const first = span('2010-01-01/2012-06-30', '2010-01-01', '2012-07-01');
    expect(
      brief(terms({ on: '2011-01-01', time: first }, { on: '2015-02-03' }, { on: '2011-05-05' })),
    ).toEqual(['anna 2010-01-01/2012-06-30 asserted 2', 'anna 2015-02-03/.. asserted 1']);
  });

  it('ends by the day on which its holder is called former', () => {
    const former = { position: 'бывший губернатор' };
    expect(brief(terms({ on: '2024-03-01' }, { on: '2024-06-01', ...former }))).toEqual([
      'anna 2024-03-01/2024-05-31 asserted 2',
    ]);
    expect(brief(terms({ on: '2024-06-01', ...former }))).toEqual(['anna ../2024-05-31 asserted 1']);
    const end = span('../2019-04-30', null, '2019-05-01');
    expect(
      brief(terms({ on: '2019-04-11' }, { on: '2019-05-02', time: end }, { on: '2024-06-01', ...former })),
    ).toEqual(['anna 2019-04-11/2019-04-30 asserted 3']);
  });

  it('keeps the name of the office without «бывший»', () => {
    const statements = terms({ on: '2024-03-01' }, { on: '2024-06-01', position: 'экс-губернатор' });
    const { edges } = assembleGroup(statements[0]!.group, statements);
    expect(edges.map(({ position }) => position)).toEqual(['губернатор']);
  });

  it('of one year says nothing of other years', () => {
    const year = time({ edtf: '2019', start: '2019-01-01', end: '2020-01-01', precision: 'year' });
    expect(brief(terms({ on: '2024-03-01', time: year }, { on: '2024-03-02' }))).toEqual([
      'anna 2019 asserted 1',
      'anna 2024-03-02/.. asserted 1',
    ]);
  });

  it('that is planned joins the term it speaks of, else stands alone', () => {
    const from = { time: span('2024-05-01/..', '2024-05-01', null), status: 'planned' as const };
    expect(brief(terms({ on: '2024-04-01', ...from }, { on: '2024-05-03' }))).toEqual([
      'anna 2024-05-03/.. asserted 2',
    ]);
    expect(brief(terms({ on: '2024-04-01', ...from }))).toEqual(['anna 2024-05-01/.. planned 1']);
    expect(brief(terms({ on: '2024-04-01', status: 'planned' }))).toEqual(['anna undated planned 1']);
  });

  it('without a day of its own or of its article is undated', () => {
    const [statement] = terms({ on: '2024-04-01' });
    expect(brief([{ ...statement!, publishedAt: null, time: null }])).toEqual(['anna undated asserted 1']);
  });
});

describe('succession', () => {
  const vera = { from: 'person:vera' };

  it('ends the term before, on the day from which the next holder is known', () => {
    expect(brief(terms({ on: '2024-03-01' }, { on: '2024-03-20' }, { on: '2024-04-02', ...vera }))).toEqual([
      'anna 2024-03-01/2024-04-01 asserted 2',
      'vera 2024-04-02/.. asserted 1',
    ]);
  });

  it('leaves two who are reported in turns as they are', () => {
    expect(brief(terms({ on: '2024-03-01' }, { on: '2024-04-02', ...vera }, { on: '2024-05-01' }))).toEqual([
      'anna 2024-03-01/.. asserted 2',
      'vera 2024-04-02/.. asserted 1',
    ]);
  });

  it('does not follow from a plan', () => {
    expect(
      brief(
        terms(
          { on: '2024-03-01' },
          { on: '2024-04-02', ...vera, status: 'planned', time: span('2024-05-01/..', '2024-05-01', null) },
        ),
      ),
    ).toEqual(['anna 2024-03-01/.. asserted 1', 'vera 2024-05-01/.. planned 1']);
  });

  it('concerns only offices that one person holds at a time', () => {
    const deputy = { position: 'депутат' };
    expect(brief(terms({ on: '2024-03-01', ...deputy }, { on: '2024-04-02', ...vera, ...deputy }))).toEqual([
      'anna 2024-03-01/.. asserted 1',
      'vera 2024-04-02/.. asserted 1',
    ]);
    expect(isSoleOffice('губернатор', 'region:pskov')).toBe(true);
    expect(isSoleOffice('министр иностранных дел', 'country:belarus')).toBe(true);
    expect(isSoleOffice('министр', 'country:belarus')).toBe(false);
    expect(isSoleOffice('заместитель губернатора', 'region:pskov')).toBe(false);
    expect(isSoleOffice('директор', 'organization:zavod')).toBe(true);
    expect(isSoleOffice('директор', 'country:belarus')).toBe(false);
    expect(isSoleOffice('посол', 'country:belarus')).toBe(false);
    expect(isSoleOffice('посол россии', 'country:belarus')).toBe(true);
  });
});

describe('splitOffice', () => {
  it.each([
    ['Бывший посол', 'посол', true],
    ['экс-министр торговли', 'министр торговли', true],
    ['бывшая глава МЧС', 'глава мчс', true],
    ['Посол', 'посол', false],
    [null, '', false],
  ])('%s', (position, office, former) => {
    expect(splitOffice(position)).toEqual({ office, former });
  });
});
