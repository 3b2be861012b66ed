import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSuperseded, type Version } from '../../src/assemble/find-superseded.js';
import { signText } from '../../src/model/text-signature.js';
import { BODY } from '../read/feed/sample-feeds.js';

const REPORT = BODY.join(' ');
const OTHER = Array.from({ length: 60 }, (_, n) => `слово${n}`).join(' ');
const URL = 'https://vestnik.example/2023/05/22/bridge';
const version = (id: string, hour: number, fields: Partial<Version> & { text?: string } = {}): Version => {
  const { text = REPORT, ...rest } = fields;
  return {
    id,
    url: URL,
    title: `Заголовок ${id}`,
    publishedAt: '2023-05-22T10:00:00+03:00',
    seenAt: `2023-05-22T${hour}:00:00Z`,
    signature: signText(text),
    ...rest,
  };
};

describe('versions of one address', () => {
  it('are superseded by the newest that has the title or part of the text', () => {
    const flash = version('a', 10, { text: BODY[0]! });
    const short = version('b', 11, { text: 'Мост открыт.', title: 'Мост через Сож открыт' });
    const report = version('c', 12, { title: 'Мост  через Сож ОТКРЫТ' });
    expect([...findSuperseded([flash, short, report])].sort()).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  it.each([
    ['of two addresses', version('a', 10), version('b', 11, { url: `${URL}/2` })],
    ['without an address', version('a', 10, { url: null }), version('b', 11, { url: null })],
    [
      'of a front page',
      version('a', 10, { url: 'https://vestnik.example/' }),
      version('b', 11, { url: 'https://vestnik.example/' }),
    ],
    ['with nothing in common', version('a', 10), version('b', 11, { text: OTHER })],
    [
      'without a title, too short to compare',
      version('a', 10, { title: '', text: 'Мост.' }),
      version('b', 11, { title: '', text: 'Мост!' }),
    ],
    ['seen at one time', version('a', 10), version('b', 10)],
  ])('are not found among articles %s', (_, one, other) => {
    expect(findSuperseded([one, other])).toEqual(new Map());
  });

  it('are told apart by their publication where nobody says when they were seen', () => {
    const { seenAt: _, ...early } = version('a', 10);
    const { seenAt: __, ...late } = version('b', 10, { publishedAt: '2023-05-22T15:00:00+03:00' });
    const { seenAt: ___, ...never } = version('c', 10, { publishedAt: null });
    expect([...findSuperseded([never, late, early])].sort()).toEqual([
      ['a', 'b'],
      ['c', 'b'],
    ]);
  });

  it('are the same in any order of articles', () => {
    const articles = [
      ...[10, 11, 12, 13].map((hour) =>
        version(`v${hour}`, hour, { text: BODY.slice(0, hour - 9).join(' ') }),
      ),
      version('x', 14, { text: OTHER }),
      version('y', 15, { url: 'https://vestnik.example/2' }),
    ];
    const expected = findSuperseded(articles);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(findSuperseded(shuffled)).toEqual(expected);
      }),
    );
    expect(expected.get('v10')).toBe('v13');
  });
});
