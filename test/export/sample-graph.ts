import type { Edge, Graph, Node } from '../../src/model/edge.js';
import type { EntityType } from '../../src/model/entity.js';

// Invented persons and deeds; what matters is the shapes: open intervals, repeated and undated relations, every status, and text that
// breaks writers of XML, CSV and Cypher.
export const sampleGraph: Graph = {
  nodes: [
    node('country:belarus', 'Беларусь', {
      names: { be: 'Беларусь', en: 'Belarus' },
      iso: 'BY',
      wikidata: 'Q184',
    }),
    node('country:rossiya', 'Россия', { names: { be: 'Расія', en: 'Russia' }, iso: 'RU', wikidata: 'Q159' }),
    node('region:brest', 'Брест', { names: { be: 'Брэст', en: 'Brest' }, level: 'city' }),
    node('region:gomelskaya-oblast', 'Гомельская область', {
      names: { be: 'Гомельская вобласць' },
      level: 'subject',
      aliases: ['Гомельщина', 'а, "б" и \\ в', "апостроф д'Артаньяна", 'ў, і — ’'],
    }),
    node('region:smolenskaya-oblast', 'Смоленская область', { level: 'subject' }),
    node('organization:zavod-sozh', 'ООО «Завод "Сож" & Ко» <филиал>\nвторая строка', {}),
    node('organization:eaes', 'ЕАЭС', { names: { en: 'EAEU' }, aliases: ['Евразийский экономический союз'] }),
    node('person:anna-sokolova', 'Анна Соколова', { names: { be: 'Ганна Сокалава', en: 'Anna Sokolova' } }),
    node('person:ivan-lesnikov', 'Иван Лесников', {}),
    node('person:petr-klimovich', 'Пётр Климович', { names: { be: 'Пётр Клімовіч' } }),
    node('event:forum-sosedej-2023', 'Форум соседей 2023', {}),
    node('site:dvorec-sporta', 'Дворец спорта 🏒', {}),
    node('site:odinokij-muzej', 'Одинокий музей', {}),
  ],
  edges: [
    // two meetings of the same two, a day and two days; a third that overlaps the second
    edge('e01', 'MET_WITH', 'person:anna-sokolova', 'person:ivan-lesnikov', '2023-05-22', '2023-05-23', {
      sources: 3,
    }),
    edge('e02', 'MET_WITH', 'person:anna-sokolova', 'person:ivan-lesnikov', '2023-06-10', '2023-06-12'),
    edge('e03', 'MET_WITH', 'person:anna-sokolova', 'person:ivan-lesnikov', '2023-06-11', '2023-06-14'),
    // the same two, no date; and a plan
    edge('e04', 'MET_WITH', 'person:anna-sokolova', 'person:ivan-lesnikov', null, null),
    edge('e05', 'MET_WITH', 'person:anna-sokolova', 'person:ivan-lesnikov', '2023-09-01', '2023-10-01', {
      status: 'planned',
    }),
    // both directions of one relation
    edge('e06', 'VISITED', 'person:anna-sokolova', 'region:brest', '2023-05-24', '2023-05-26', {
      quote:
        'Гостья сказала: "Брест — «ворота»"\nи добавила\tвсё\u0000\u0008\u001b, \\ 🤝 & <b>ўсё</b>; \ufffe',
    }),
    edge('e07', 'SUPPORTED', 'country:belarus', 'country:rossiya', '2023-01-01', '2024-01-01'),
    edge('e08', 'SUPPORTED', 'country:rossiya', 'country:belarus', '2023-03-01', '2023-04-01'),
    // open to one side: a state since, a deadline, two offices one after the other
    edge('e09', 'ACCREDITED_TO', 'person:petr-klimovich', 'country:rossiya', '2022-02-01', null, {
      aspect: 'state',
      position: 'посол',
    }),
    edge('e10', 'HOLDS_POSITION', 'person:petr-klimovich', 'country:belarus', '2015-01-01', '2019-01-01', {
      aspect: 'state',
      position: 'министр',
    }),
    edge('e11', 'HOLDS_POSITION', 'person:petr-klimovich', 'country:belarus', '2019-01-01', '2022-02-01', {
      aspect: 'state',
      position: 'заместитель премьер-министра',
    }),
    edge('e12', 'HOLDS_POSITION', 'person:ivan-lesnikov', 'region:smolenskaya-oblast', null, '2023-06-01', {
      aspect: 'state',
      position: 'бывший губернатор',
    }),
    // events, a time of day, a deadline
    edge(
      'e13',
      'TAKES_PLACE_IN',
      'event:forum-sosedej-2023',
      'site:dvorec-sporta',
      '2023-06-10',
      '2023-06-12',
    ),
    edge(
      'e14',
      'PARTICIPATES_IN',
      'person:anna-sokolova',
      'event:forum-sosedej-2023',
      '2023-06-10T15:00:00+03:00',
      '2023-06-10T15:01:00+03:00',
      {
        precision: 'minute',
      },
    ),
    edge(
      'e15',
      'SIGNED_WITH',
      'region:gomelskaya-oblast',
      'region:smolenskaya-oblast',
      '2023-05-22',
      '2024-01-01',
      {
        status: 'planned',
      },
    ),
    // one of each further status, conflict, and what has no date
    edge('e16', 'VISITED', 'person:ivan-lesnikov', 'region:brest', '2023-05-25', '2023-05-26', {
      status: 'postponed',
    }),
    edge('e17', 'VISITED', 'person:ivan-lesnikov', 'region:brest', '2023-06-20', '2023-06-21', {
      status: 'cancelled',
    }),
    edge('e18', 'ACCUSED', 'organization:zavod-sozh', 'person:petr-klimovich', '2023-07-01', '2023-08-01', {
      status: 'denied',
    }),
    edge('e19', 'CRITICISED', 'region:brest', 'organization:zavod-sozh', '2023-05-23', '2023-05-24'),
    edge('e20', 'INVESTS_IN', 'organization:zavod-sozh', 'region:smolenskaya-oblast', null, null, {
      status: 'desired',
    }),
    edge('e21', 'MEMBER_OF', 'country:belarus', 'organization:eaes', '2015-01-01', null, { aspect: 'state' }),
    edge('e22', 'AGREED_WITH', 'country:rossiya', 'organization:eaes', null, null, {
      status: 'hypothetical',
      sources: 0,
    }),
  ],
};

function node(id: string, name: string, fields: Partial<Node>): Node {
  const [word] = id.split(':') as [string];
  const type = `${word[0]!.toUpperCase()}${word.slice(1)}` as EntityType;
  return {
    articles: 1,
    level: null,
    iso: null,
    wikidata: null,
    aliases: [],
    names: {},
    name,
    type,
    id,
    ...fields,
  };
}

function edge(
  id: string,
  type: string,
  from: string,
  to: string,
  start: string | null,
  end: string | null,
  fields: Partial<Edge> = {},
): Edge {
  return {
    id: `edge:${id}`,
    type,
    from,
    to,
    edtf: start === null && end === null ? null : `${start ?? '..'}/${end ?? '..'}`,
    start,
    end,
    precision: start === null && end === null ? null : 'day',
    status: 'asserted',
    aspect: 'event',
    position: null,
    firstReported: '2023-05-22',
    lastReported: '2023-06-14',
    sources: 1,
    outlets: 1,
    reprints: 0,
    statements: 1,
    confidence: 0.8,
    quote: `Предложение ${id}.`,
    ...fields,
  };
}
