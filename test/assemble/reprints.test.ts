import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReprints } from '../../src/assemble/find-reprints.js';
import { guessOverlap, readSignature, signText } from '../../src/model/text-signature.js';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { put } from '../store/put-records.js';
import { onDays, sampleRecord } from '../store/sample-records.js';
import { articleId, reported } from './reported.js';

const WORDS =
  `губернатор река лён завод область посол вторник встреча дорога мост договор товар цена школа музей город делегация
разговор контракт граница сыр молоко трактор автобус рейс поезд ярмарка форум выставка совет министр ведомство справка прогноз урожай
паводок ремонт участок берег лес поле хутор район центр площадь памятник ветеран студент врач учёный инженер рабочий директор`.split(
    /\s+/,
  );

/** Paragraphs of sentences of invented words, the same for the same seed. */
const paragraphs = (seed: number, count: number): string[] => {
  let state = seed * 7919 + 17;
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648);
  return Array.from({ length: count }, () =>
    Array.from({ length: 45 }, () => WORDS[next() % WORDS.length]).join(' '),
  );
};

const article = (n: number, text: string, publishedAt: string | null, quote: string) =>
  reported({ article: articleId(n), publishedAt, quote, signature: signText(text) });

const isReprint = (one: string, other: string) =>
  findReprints([
    article(1, one, '2024-03-01T10:00:00+03:00', 'Губернатор приехал.'),
    article(2, other, '2024-03-01T12:00:00+03:00', 'Приехал губернатор.'),
  ]).has(articleId(2));

describe('a reprint', () => {
  const texts = fc
    .tuple(fc.nat(500), fc.integer({ min: 1, max: 6 }))
    .map(([seed, count]) => paragraphs(seed, count));

  it('is a text with one word changed, wherever', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, place) => {
        const words = text.join('\n\n').split(' ');
        const edited = words.with(place % words.length, 'поправка');
        expect(isReprint(words.join(' '), edited.join(' '))).toBe(true);
      }),
    );
  });

  it('is the text under the heading of another outlet, with its name below, in other quotation marks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const other = ['Двинские ведомости: о чём говорили вчера', ...text, 'Читайте нас в Сети'].join(
          '\n\n',
        );
        expect(isReprint(text.join('\n\n'), other.toUpperCase().replaceAll(' ', '  '))).toBe(true);
      }),
    );
  });

  it('is not the next article on the same story, which tells the background again', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 2, max: 4 }), (seed, count) => {
        const background = paragraphs(seed, count);
        const first = [...paragraphs(seed + 1000, count), ...background];
        const second = [...paragraphs(seed + 2000, count), ...background];
        expect(isReprint(first.join('\n\n'), second.join('\n\n'))).toBe(false);
      }),
    );
  });

  it('is not a short notice, whose words are anybody’s', () => {
    expect(signText('Губернатор Псковской области приехал в Витебск.')).toBeNull();
    expect(isReprint('Губернатор приехал в Витебск.', 'Губернатор приехал в Витебск!')).toBe(false);
  });

  it('is the later one; of two at a time the one with the later id; one without a date is never the original', () => {
    const text = paragraphs(7, 3).join('\n\n');
    const reprintsOf = (...published: (string | null)[]) => [
      ...findReprints(published.map((on, n) => article(n + 1, text, on, `Предложение ${n}.`))),
    ];
    expect(reprintsOf('2024-03-02', '2024-03-01')).toEqual([articleId(1)]);
    expect(reprintsOf('2024-03-01', '2024-03-01')).toEqual([articleId(2)]);
    expect(reprintsOf(null, '2024-03-01')).toEqual([articleId(1)]);
    expect(reprintsOf('2024-03-01', '2024-03-02', null)).toEqual([articleId(2), articleId(3)]);
  });
});

describe('signatures', () => {
  it('guess the overlap of texts', () => {
    const overlap = (one: string[], other: string[]) =>
      guessOverlap(readSignature(signText(one.join('\n\n'))!), readSignature(signText(other.join('\n\n'))!));
    const [a, b] = [paragraphs(1, 4), paragraphs(2, 4)];
    expect(overlap(a, a)).toBe(1);
    expect(overlap(a, b)).toBeLessThan(0.1);
    expect(overlap([...a, ...b], a)).toBeGreaterThan(0.4);
    expect(overlap([...a, ...b], a)).toBeLessThan(0.6);
  });
});

describe('a graph with reprints', () => {
  /** Nine articles on one visit: three texts, each printed three times with an edit of its own. */
  const records = Array.from({ length: 9 }, (_, n) => {
    const lead = `Губернатор посетил Оршу, сообщает газета номер ${n}.`;
    const sample = sampleRecord({
      publishedAt: `2024-03-1${n}T10:00:00+03:00`,
      outlet: `Газета ${n}`,
      mentions: [],
      statements: [
        {
          type: 'VISITED',
          from: 'person:anna-lesnaya',
          to: 'region:orsha',
          quote: lead,
          time: onDays('2024-03-09'),
        },
      ],
    });
    const text = [lead, ...paragraphs(n % 3, 3)].join('\n\n');
    return { ...sample, article: { ...sample.article, text } };
  });

  it('counts each text once, in whatever order and portions the articles come and go', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(records, { minLength: 1 }),
        fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
        fc.nat(),
        async (order, pauses, removed) => {
          const store = new MemoryStore();
          for (const [index, record] of order.entries()) {
            await store.putArticles([record]);
            if (pauses[index]) await assembleDirty(store);
          }
          const gone = order[removed % order.length]!;
          await store.removeArticles([gone.article.id]);
          await assembleDirty(store);
          const rest = order.filter((record) => record !== gone);
          const fresh = new MemoryStore();
          await put(fresh, rest);
          const graph = await store.readGraph();
          expect(graph).toEqual(await fresh.readGraph());
          const texts = new Set(rest.map((record) => records.indexOf(record) % 3));
          if (rest.length > 0)
            expect(graph.edges).toMatchObject([
              { sources: texts.size, reprints: rest.length - texts.size, outlets: rest.length },
            ]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
