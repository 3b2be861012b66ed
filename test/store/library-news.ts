import { readFileSync } from 'node:fs';
import type { ArticleRecord } from '../../src/model/store.js';
import { restoreLines } from '../../src/store/dump.js';
import type { Store } from '../../src/store/store.js';
import { onDays, STORY, sampleRecord } from './sample-records.js';

/** Further news for the questions that the story does not answer: a claim and its denial, an organisation, a plan that is still ahead. */
export const NEWS: readonly ArticleRecord[] = [
  ...STORY,
  sampleRecord({
    publishedAt: '2024-04-05T09:00:00+03:00',
    outlet: 'Курьер',
    statements: [
      {
        type: 'SANCTIONED',
        from: 'country:rossiya',
        to: 'region:orsha',
        quote: 'С 5 апреля запрещён ввоз сыра из Орши, пишет источник.',
        time: onDays('2024-04-05'),
      },
      {
        type: 'SIGNED_WITH',
        from: 'organization:zavod-elka',
        to: 'region:orsha',
        quote: 'Завод «Ёлка» подписал с Оршей договор о поставках.',
        time: onDays('2024-04-04'),
        speaker: 'person:anna-lesnaya',
      },
      {
        type: 'MET_WITH',
        from: 'person:boris-rechnoy',
        to: 'person:vera-polevaya',
        quote: 'Речной и Полевая встретятся 20 апреля.',
        time: onDays('2024-04-20'),
        status: 'planned',
      },
    ],
    mentions: ['person:anna-lesnaya'],
  }),
];

/** What the sample articles do not tell: two outlets with two sums for one thing. */
const SUMS = [
  { outlet: 'Курьер', value: 48e6, quote: 'Завод «Ёлка» вложил в цех под Оршей 48 млн рублей.' },
  {
    outlet: 'Двина сегодня',
    value: 52e6,
    quote: 'По данным облисполкома, «Ёлка» потратила на оршанский цех 52 млн рублей.',
  },
].map(({ outlet, value, quote }) =>
  sampleRecord({
    publishedAt: '2024-05-06T12:00:00+03:00',
    outlet,
    title: 'Новый цех',
    statements: [
      {
        type: 'INVESTS_IN',
        from: 'organization:zavod-elka',
        to: 'region:orsha',
        quote,
        time: onDays('2024-05-03'),
        amount: { value, currency: 'BYN' },
      },
    ],
  }),
);

const NAMES: Readonly<Record<string, string>> = {
  'person:anna-lesnaya': 'Анна Лесная',
  'person:boris-rechnoy': 'Борис Речной',
  'person:vera-polevaya': 'Вера Полевая',
  'region:orsha': 'Орша',
  'region:pskov': 'Псков',
  'country:belarus': 'Беларусь',
  'country:rossiya': 'Россия',
  'organization:zavod-elka': 'Завод «Ёлка»',
  'event:forum-lna-2024': 'Форум льна 2024',
};

const named = (record: ArticleRecord): ArticleRecord => ({
  ...record,
  entities: record.entities.map((entity) => {
    const name = NAMES[entity.id] ?? entity.name;
    return { ...entity, name, names: { ru: name } };
  }),
});

/**
 * Puts the news that the queries of the library are shown on into a store: the sample articles, as they were read when
 * `sample-news.jsonl` was written (`sozh dump`; what extraction learns later changes no answer here), and a story with what they lack.
 */
export async function putLibraryNews(store: Store): Promise<void> {
  await store.putArticles([...NEWS, ...SUMS].map(named));
  await restoreLines(
    readFileSync(new URL('sample-news.jsonl', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n'),
    store,
  );
}
