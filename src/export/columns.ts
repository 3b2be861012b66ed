import type { Label } from '../model/ontology.js';
import type { DrawnEdge } from './draw-edges.js';
import type { ExportOptions } from './exporter.js';
import type { MeasuredNode } from './measure-nodes.js';

export type ColumnValue = string | number | readonly string[] | null;

/**
 * A column of the tables that people see in Gephi. `id` is in small letters (Gephi lowers ids) and is none of the words that Gephi,
 * GraphML or a spreadsheet keeps for itself. Null and the empty list are no value.
 */
export interface Column<T> {
  readonly id: string;
  readonly type: 'string' | 'boolean' | 'integer' | 'double' | 'liststring';
  readonly title: Label;
  value(item: T, options: ExportOptions): ColumnValue;
}

export const NODE_COLUMNS: readonly Column<MeasuredNode>[] = [
  {
    id: 'entity',
    type: 'string',
    title: { ru: 'Тип', be: 'Тып', en: 'Type' },
    value: ({ node }) => node.type,
  },
  {
    id: 'entityname',
    type: 'string',
    title: { ru: 'Вид', be: 'Від', en: 'Kind of entity' },
    value: ({ node }, { ontology, language }) => ontology.labels.entityTypes[node.type][language],
  },
  {
    id: 'nameru',
    type: 'string',
    title: { ru: 'Имя (рус.)', be: 'Імя (рус.)', en: 'Name (Russian)' },
    value: ({ node }) => node.names.ru ?? node.name,
  },
  {
    id: 'namebe',
    type: 'string',
    title: { ru: 'Имя (бел.)', be: 'Імя (бел.)', en: 'Name (Belarusian)' },
    value: ({ node }) => node.names.be ?? null,
  },
  {
    id: 'nameen',
    type: 'string',
    title: { ru: 'Имя (англ.)', be: 'Імя (англ.)', en: 'Name (English)' },
    value: ({ node }) => node.names.en ?? null,
  },
  {
    id: 'aliases',
    type: 'liststring',
    title: { ru: 'Другие имена', be: 'Іншыя імёны', en: 'Other names' },
    value: ({ node }) => node.aliases,
  },
  {
    id: 'wikidata',
    type: 'string',
    title: { ru: 'Викиданные', be: 'Вікіданыя', en: 'Wikidata' },
    value: ({ node }) => node.wikidata,
  },
  {
    id: 'iso',
    type: 'string',
    title: { ru: 'Код ISO', be: 'Код ISO', en: 'ISO code' },
    value: ({ node }) => node.iso,
  },
  {
    id: 'level',
    type: 'string',
    title: { ru: 'Уровень региона', be: 'Узровень рэгіёна', en: 'Level of region' },
    value: ({ node }) => node.level,
  },
  {
    id: 'articles',
    type: 'integer',
    title: { ru: 'Статей', be: 'Артыкулаў', en: 'Articles' },
    value: ({ node }) => node.articles,
  },
  {
    id: 'links',
    type: 'integer',
    title: { ru: 'Связей с весом', be: 'Сувязяў з вагой', en: 'Weighted links' },
    value: ({ links }) => links,
  },
  {
    id: 'neighbours',
    type: 'integer',
    title: { ru: 'Соседей', be: 'Суседзяў', en: 'Neighbours' },
    value: ({ degree }) => degree,
  },
  {
    id: 'community',
    type: 'integer',
    title: { ru: 'Сообщество (Лувен)', be: 'Супольнасць (Лувен)', en: 'Community (Louvain)' },
    value: ({ community }) => community,
  },
  {
    id: 'pagerank',
    type: 'double',
    title: { ru: 'PageRank', be: 'PageRank', en: 'PageRank' },
    value: ({ pagerank }) => pagerank,
  },
  {
    id: 'betweenness',
    type: 'double',
    title: { ru: 'Посредничество', be: 'Пасярэдніцтва', en: 'Betweenness' },
    value: ({ betweenness }) => betweenness,
  },
];

export const EDGE_COLUMNS: readonly Column<DrawnEdge>[] = [
  {
    id: 'relation',
    type: 'string',
    title: { ru: 'Отношение', be: 'Адносіна', en: 'Relation' },
    value: (drawn) => drawn.type,
  },
  {
    id: 'symmetric',
    type: 'boolean',
    title: { ru: 'Взаимно', be: 'Узаемна', en: 'Symmetric' },
    value: (drawn) => String(drawn.symmetric),
  },
  {
    id: 'status',
    type: 'string',
    title: { ru: 'Статус', be: 'Статус', en: 'Status' },
    value: (drawn) => drawn.status,
  },
  {
    id: 'statusname',
    type: 'string',
    title: { ru: 'Состояние', be: 'Стан', en: 'State of affairs' },
    value: (drawn, { ontology, language }) => ontology.labels.statuses[drawn.status][language],
  },
  {
    id: 'firstday',
    type: 'string',
    title: { ru: 'Первый день', be: 'Першы дзень', en: 'First day' },
    value: (drawn) => drawn.spells[0]?.first ?? null,
  },
  {
    id: 'lastday',
    type: 'string',
    title: { ru: 'Последний день', be: 'Апошні дзень', en: 'Last day' },
    value: (drawn) => drawn.spells.at(-1)?.last ?? null,
  },
  {
    id: 'dates',
    type: 'liststring',
    title: { ru: 'Даты (EDTF)', be: 'Даты (EDTF)', en: 'Dates (EDTF)' },
    value: (drawn) => drawn.edges.map((edge) => edge.edtf).filter((edtf) => edtf !== null),
  },
  {
    id: 'positions',
    type: 'liststring',
    title: { ru: 'Должности', be: 'Пасады', en: 'Positions' },
    value: (drawn) => [...new Set(drawn.edges.map((edge) => edge.position).filter((p) => p !== null))],
  },
  {
    id: 'quotes',
    type: 'liststring',
    title: { ru: 'Цитаты', be: 'Цытаты', en: 'Quotes' },
    value: (drawn) => drawn.edges.map((edge) => edge.quote),
  },
  {
    id: 'sources',
    type: 'integer',
    title: { ru: 'Источников', be: 'Крыніц', en: 'Sources' },
    value: (drawn) => sum(drawn, (edge) => edge.sources),
  },
  {
    id: 'citations',
    type: 'liststring',
    title: { ru: 'Статьи', be: 'Артыкулы', en: 'Articles' },
    value: (drawn, { articlesOf }) => [
      ...new Set(drawn.edges.flatMap(({ id }) => articlesOf?.get(id) ?? [])),
    ],
  },
  {
    id: 'reprints',
    type: 'integer',
    title: { ru: 'Перепечаток', be: 'Перадрукаў', en: 'Reprints' },
    value: (drawn) => sum(drawn, (edge) => edge.reprints),
  },
  {
    id: 'statements',
    type: 'integer',
    title: { ru: 'Высказываний', be: 'Выказванняў', en: 'Statements' },
    value: (drawn) => sum(drawn, (edge) => edge.statements),
  },
  {
    id: 'confidence',
    type: 'double',
    title: { ru: 'Уверенность', be: 'Упэўненасць', en: 'Confidence' },
    value: (drawn) => Math.max(...drawn.edges.map((edge) => edge.confidence)),
  },
  {
    id: 'score',
    type: 'double',
    title: {
      ru: 'Сотрудничество (+) или конфликт (−)',
      be: 'Супрацоўніцтва (+) ці канфлікт (−)',
      en: 'Score',
    },
    value: (drawn) => drawn.relation?.score ?? null,
  },
  {
    id: 'firstreported',
    type: 'string',
    title: { ru: 'Первое сообщение', be: 'Першае паведамленне', en: 'First reported' },
    value: (drawn) => reports(drawn.edges.map((edge) => edge.firstReported)).at(0) ?? null,
  },
  {
    id: 'lastreported',
    type: 'string',
    title: { ru: 'Последнее сообщение', be: 'Апошняе паведамленне', en: 'Last reported' },
    value: (drawn) => reports(drawn.edges.map((edge) => edge.lastReported)).at(-1) ?? null,
  },
  {
    id: 'edges',
    type: 'liststring',
    title: { ru: 'Рёбра', be: 'Рэбры', en: 'Edges' },
    value: (drawn) => drawn.edges.map((edge) => edge.id),
  },
];

/** The columns of an item that have a value, in their order. */
export function valuesOf<T>(
  columns: readonly Column<T>[],
  item: T,
  options: ExportOptions,
): [Column<T>, Exclude<ColumnValue, null>][] {
  return columns.flatMap((column): [Column<T>, Exclude<ColumnValue, null>][] => {
    const value = column.value(item, options);
    const isEmpty = value === null || (typeof value === 'object' && value.length === 0);
    return isEmpty ? [] : [[column, value]];
  });
}

function sum(drawn: DrawnEdge, count: (edge: DrawnEdge['edges'][number]) => number): number {
  return drawn.edges.reduce((total, edge) => total + count(edge), 0);
}

function reports(days: readonly (string | null)[]): string[] {
  return days.filter((day) => day !== null).sort();
}
