import { createHash } from 'node:crypto';
import type { Entity } from '../../src/model/entity.js';
import type { Statement } from '../../src/model/statement.js';
import { statementId } from '../../src/model/statement-id.js';
import type { ArticleRecord } from '../../src/model/store.js';
import type { Time } from '../../src/model/time.js';

/** Small invented records for the tests of stores and assembly: names, places and sentences are made up. */
export interface SampleStatement {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly quote: string;
  readonly time?: Time | null;
  readonly status?: Statement['status'];
  readonly aspect?: Statement['aspect'];
  readonly position?: string | null;
  readonly speaker?: string | null;
  readonly amount?: Statement['amount'];
  readonly confidence?: number;
}

export interface SampleArticle {
  readonly publishedAt: string | null;
  readonly outlet?: string | null;
  readonly title?: string;
  readonly aliases?: readonly string[];
  readonly url?: string;
  readonly seenAt?: string;
  readonly extractor?: string;
  readonly statements: readonly SampleStatement[];
  /** further entities that the article only mentions */
  readonly mentions?: readonly string[];
}

const TYPES = {
  person: 'Person',
  country: 'Country',
  region: 'Region',
  organization: 'Organization',
  event: 'Event',
  site: 'Site',
} as const;

/** «person:anna-lesnaya» is called «anna lesnaya» here: the names of samples need no grammar. */
export function sampleEntity(id: string, aliases: readonly string[] = []): Entity {
  const [kind = '', slug = ''] = id.split(':');
  const type = TYPES[kind as keyof typeof TYPES];
  return {
    id,
    type,
    name: slug.replaceAll('-', ' '),
    names: { ru: slug.replaceAll('-', ' ') },
    aliases: [...aliases],
    wikidata: null,
    iso: null,
    level: type === 'Region' ? 'city' : null,
    mentions: [{ start: 0, stop: 5, text: slug.slice(0, 5), kind: 'name' }],
  };
}

/** A day or an explicit span of days, both inclusive. */
export function onDays(first: string, last = first): Time {
  const end = new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const edtf = first === last ? first : `${first}/${last}`;
  return time({ edtf, start: first, end, precision: 'day' });
}

export function time(fields: Partial<Time> & Pick<Time, 'edtf' | 'start' | 'end' | 'precision'>): Time {
  return { modifier: null, basis: 'explicit', phrase: null, anchor: null, ...fields };
}

/** A state known on the day of its article. */
export const asOf = (day: string): Time => ({ ...onDays(day), basis: 'as-of' });

/** A record whose text is its sentences, one after the other. */
export function sampleRecord(sample: SampleArticle): ArticleRecord {
  const { publishedAt, outlet = 'Сожский вестник', title = 'Новость', url = null, seenAt } = sample;
  const aliases = [...(sample.aliases ?? []), ...(url === null ? [] : [url])];
  const extractor = sample.extractor ?? 'test-1';
  const text = [...sample.statements.map(({ quote }) => quote), ...(sample.mentions ?? [])].join('\n\n');
  const id = `article:${createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 16)}`;
  const ends = sample.statements.flatMap(({ from, to }) => [from, to]);
  const statements = sample.statements.map((statement): Statement => {
    const start = text.indexOf(statement.quote);
    const fields = {
      article: id,
      type: statement.type,
      from: statement.from,
      to: statement.to,
      time: statement.time ?? null,
      status: statement.status ?? ('asserted' as const),
      start,
      stop: start + statement.quote.length,
    };
    return {
      id: statementId(fields),
      ...fields,
      aspect: statement.aspect ?? 'event',
      speaker: statement.speaker ?? null,
      position: statement.position ?? null,
      amount: statement.amount ?? null,
      quote: statement.quote,
      confidence: statement.confidence ?? 0.8,
      rule: 'sample',
      extractor,
      group: '',
    };
  });
  return {
    article: {
      ...{ id, title, publishedAt, language: 'ru', url, outlet, aliases, text },
      ...(seenAt === undefined ? {} : { seenAt }),
    },
    extractor,
    entities: [...new Set([...ends, ...(sample.mentions ?? [])])].map((entity) => sampleEntity(entity)),
    statements,
  };
}

/** A short story over two months: a visit is planned, moved and held, an ambassador is followed by another, a ban is denied. */
export const STORY: readonly ArticleRecord[] = [
  sampleRecord({
    publishedAt: '2024-03-04T10:00:00+03:00',
    aliases: ['story/01.txt', 'https://example.org/1'],
    statements: [
      {
        type: 'VISITED',
        from: 'person:anna-lesnaya',
        to: 'region:orsha',
        quote: 'Анна Лесная приедет в Оршу 14 марта, сообщили в облисполкоме.',
        time: onDays('2024-03-14'),
        status: 'planned',
      },
      {
        type: 'HOLDS_POSITION',
        from: 'person:anna-lesnaya',
        to: 'region:pskov',
        quote: 'Губернатор Анна Лесная рассказала о планах на весну.',
        time: asOf('2024-03-04'),
        aspect: 'state',
        position: 'губернатор',
      },
    ],
  }),
  sampleRecord({
    publishedAt: '2024-03-12T18:30:00+03:00',
    statements: [
      {
        type: 'VISITED',
        from: 'person:anna-lesnaya',
        to: 'region:orsha',
        quote: 'Поездка, намеченная на 14 марта, переносится.',
        time: onDays('2024-03-14'),
        status: 'postponed',
      },
      {
        type: 'VISITED',
        from: 'person:anna-lesnaya',
        to: 'region:orsha',
        quote: 'Гостей ждут 21 и 22 марта.',
        time: onDays('2024-03-21', '2024-03-22'),
        status: 'planned',
      },
      {
        type: 'MET_WITH',
        from: 'person:anna-lesnaya',
        to: 'person:boris-rechnoy',
        quote: 'Лесная поговорит с Борисом Речным о льне.',
        status: 'planned',
      },
    ],
  }),
  sampleRecord({
    publishedAt: '2024-03-21T19:00:00+03:00',
    outlet: 'Двина сегодня',
    statements: [
      {
        type: 'MET_WITH',
        from: 'person:anna-lesnaya',
        to: 'person:boris-rechnoy',
        quote: 'Сегодня Анна Лесная и Борис Речной больше двух часов обсуждали переработку льна.',
        time: onDays('2024-03-21'),
        confidence: 0.9,
      },
      {
        type: 'VISITED',
        from: 'person:anna-lesnaya',
        to: 'region:orsha',
        quote: 'Двухдневная поездка в Оршу началась утром 21 марта.',
        time: onDays('2024-03-21', '2024-03-22'),
      },
      {
        type: 'TRADES_WITH',
        from: 'country:belarus',
        to: 'country:rossiya',
        quote: 'За год товарооборот вырос до 50 миллиардов долларов.',
        time: time({ edtf: '2023', start: '2023-01-01', end: '2024-01-01', precision: 'year' }),
        aspect: 'habitual',
        amount: { value: 5e10, currency: 'USD', change: 'up' },
      },
    ],
  }),
  sampleRecord({
    publishedAt: '2024-04-02',
    outlet: null,
    statements: [
      {
        type: 'HOLDS_POSITION',
        from: 'person:vera-polevaya',
        to: 'region:pskov',
        quote: 'Новый губернатор Вера Полевая начала с дорог.',
        time: asOf('2024-04-02'),
        aspect: 'state',
        position: 'губернатор',
      },
      {
        type: 'SANCTIONED',
        from: 'country:rossiya',
        to: 'region:orsha',
        quote: 'Никакого запрета на оршанский сыр нет, сказали в ведомстве.',
        status: 'denied',
        speaker: 'person:vera-polevaya',
      },
    ],
  }),
  sampleRecord({
    publishedAt: null,
    statements: [
      {
        type: 'ACCREDITED_TO',
        from: 'person:vera-polevaya',
        to: 'country:belarus',
        quote: 'Вера Полевая раньше была послом.',
        position: 'бывший посол',
        aspect: 'state',
      },
    ],
    mentions: ['organization:zavod-elka', 'event:forum-lna-2024'],
  }),
];
