import { isDay } from '../assemble/days.js';
import { castStatement, type Identity } from '../assemble/identity.js';
import { searchForms } from '../assemble/search-forms.js';
import { type Decision, decisionSchema } from '../model/decision.js';
import type { Edge, Node } from '../model/edge.js';
import { captionOfEdge } from '../model/edge-caption.js';
import { ENTITY_TYPES, type Entity, type EntityMention, type EntityType } from '../model/entity.js';
import { groupOf } from '../model/group-of.js';
import type { Statement } from '../model/statement.js';
import type { EntityReport, ReportedStatement } from '../model/store.js';
import type { Row } from './cypher-engine.js';
import { outrun } from './outrun.js';
import type { PreparedRecord, StoredHeader } from './prepare-records.js';
import type { StoredVersion } from './settle-versions.js';
import type { StoredArticle, Value } from './store.js';

/**
 * How records become properties of nodes and relationships, and back. Days are typed dates in the store; what has parts (time, amount, spans)
 * is kept whole as JSON beside the properties that queries use. Properties that are null are not kept.
 */
type Properties = { readonly [key: string]: Value };

/** A node that is deleted while it is read may come without its properties (Neo4j reads what is committed at each moment). */
function properties(row: Row): Properties {
  const stored = row.properties as Properties | null;
  if (typeof stored?.id !== 'string') throw outrun();
  return stored;
}
const text = (value: Value | undefined): string | null =>
  value === undefined ? null : (value as string | null);
/** The day of an ISO day or instant; null for what no calendar has, which Neo4j's date() would refuse. */
const day = (iso: string | null): string | null => {
  const first = iso?.slice(0, 10) ?? '';
  return isDay(first) ? first : null;
};
/** An empty list is not kept either: the bulk import of Neo4j cannot tell it from none. */
const listed = (items: readonly string[]): readonly string[] | null => (items.length > 0 ? items : null);
const isInstant = (iso: string | null): iso is string => iso !== null && iso.length > 10;

/** `supersededBy`: of an older version of an article the newest, null where this one counts. */
export function rowOfArticle(
  { article, extractor, hash, signature }: PreparedRecord,
  supersededBy: string | null,
) {
  return {
    id: article.id,
    properties: { ...article, aliases: listed(article.aliases), extractor, hash, signature, supersededBy },
    day: day(article.publishedAt),
  };
}

export function articleOf(row: Row): StoredArticle {
  const {
    id,
    title,
    publishedAt,
    language,
    url,
    outlet,
    aliases,
    text: body,
    seenAt,
    extractor,
  } = properties(row);
  return {
    id,
    title,
    publishedAt: text(publishedAt),
    language,
    url: text(url),
    outlet: text(outlet),
    aliases: aliases ?? [],
    text: body,
    ...seen(seenAt),
    extractor,
  } as unknown as StoredArticle;
}

const seen = (seenAt: Value | undefined) => (typeof seenAt === 'string' ? { seenAt } : {});

/** A row of `read/versions`. */
export function versionOf(row: Row): StoredVersion {
  const { seenAt, ...rest } = row;
  idOf(row);
  return { ...rest, ...seen(seenAt) } as unknown as StoredVersion;
}

/** A row of `read/headers`. */
export function headerOf(row: Row): StoredHeader {
  const { aliases, seenAt, ...rest } = row;
  idOf(row);
  return { ...rest, aliases: aliases ?? [], ...seen(seenAt) } as unknown as StoredHeader;
}

export function rowsOfMentions({ article, entities }: PreparedRecord, identity: Identity) {
  return entities.map(({ mentions, ...report }) => ({
    article: article.id,
    node: identity.nodeOf(article.id, report.id),
    entity: report.id,
    count: mentions.length,
    report: JSON.stringify(report),
    spans: JSON.stringify(mentions),
  }));
}

export function reportOf(row: Row): EntityReport {
  if (typeof row.report !== 'string') throw outrun();
  const report = JSON.parse(row.report) as Omit<EntityReport, 'articles'>;
  return { ...report, articles: row.articles as number };
}

export function entityOf(row: Row): Entity {
  const report = JSON.parse(row.report as string) as Omit<Entity, 'mentions'>;
  return { ...report, mentions: JSON.parse(row.spans as string) as EntityMention[] };
}

/** `subject` and `object` are kept only where they are not the article's own `from` and `to`. */
export function endsOf(statement: Statement, identity: Identity) {
  const { from, to, group } = castStatement(statement, identity);
  const subject = from === statement.from ? null : from;
  const object = to === statement.to ? null : to;
  return { from, to, group, subject, object };
}

export function rowOfStatement(statement: Statement, identity: Identity) {
  const { article, time, amount, ...rest } = statement;
  const { from, to, group, subject, object } = endsOf(statement, identity);
  return {
    article,
    from,
    to,
    timeStart: day(time?.start ?? null),
    timeEnd: day(time?.end ?? null),
    properties: {
      ...rest,
      group,
      subject,
      object,
      time: time && JSON.stringify(time),
      edtf: time?.edtf ?? null,
      precision: time?.precision ?? null,
      basis: time?.basis ?? null,
      phrase: time?.phrase ?? null,
      amount: amount && JSON.stringify(amount),
      amountValue: amount?.value ?? null,
      amountUnit: amount?.currency ?? amount?.unit ?? null,
    },
  };
}

/** The statement as its article made it. */
export function statementOf(row: Row): Statement {
  const stored = properties(row);
  const json = (value: Value | undefined) => (value == null ? null : JSON.parse(value as string));
  const statement = {
    id: stored.id,
    article: row.article,
    type: stored.type,
    from: stored.from,
    to: stored.to,
    time: json(stored.time),
    status: stored.status,
    aspect: stored.aspect,
    speaker: text(stored.speaker),
    position: text(stored.position),
    amount: json(stored.amount),
    quote: stored.quote,
    start: stored.start,
    stop: stored.stop,
    confidence: stored.confidence,
    rule: stored.rule,
    extractor: stored.extractor,
  } as unknown as Omit<Statement, 'group'>;
  return { ...statement, group: groupOf(statement) };
}

/** The statement with the nodes of the graph that it is about. */
export function reportedOf(row: Row): ReportedStatement {
  const statement = statementOf(row);
  const { subject, object, group } = properties(row);
  return {
    ...statement,
    from: text(subject) ?? statement.from,
    to: text(object) ?? statement.to,
    group: group as string,
    publishedAt: text(row.publishedAt),
    outlet: text(row.outlet),
    signature: text(row.signature),
    ...(typeof row.supersededBy === 'string' ? { supersededBy: row.supersededBy } : {}),
  };
}

export function decisionOf(row: Row): Decision {
  return decisionSchema.parse({ made: null, note: null, ...properties(row) });
}

/** To which edge each statement of these rows points; those that point to none are left out. */
export function pointersOf(rows: readonly Row[]): Map<string, string> {
  const pairs = rows.map((row) => [properties(row).id, properties(row).edge]);
  return new Map(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

export function rowOfNode(node: Node) {
  const { type: _, names, ...rest } = node;
  const { ru, be, en } = names;
  return {
    id: node.id,
    properties: {
      ...rest,
      aliases: listed(node.aliases),
      forms: listed(searchForms([node.name, ...node.aliases])),
      nameRu: ru ?? null,
      nameBe: be ?? null,
      nameEn: en ?? null,
    },
  };
}

export function nodeOf(row: Row): Node {
  const { id, name, aliases, wikidata, iso, level, articles, ...rest } = properties(row);
  const names = { ru: text(rest.nameRu), be: text(rest.nameBe), en: text(rest.nameEn) };
  const labels = row.labels as string[];
  return {
    id,
    type: labels.find((label): label is EntityType => (ENTITY_TYPES as readonly string[]).includes(label))!,
    name,
    names: Object.fromEntries(Object.entries(names).filter(([, value]) => value !== null)),
    aliases: aliases ?? [],
    wikidata: text(wikidata),
    iso: text(iso),
    level: text(level),
    articles,
  } as unknown as Node;
}

/** The ids of rows that give nothing else. */
export function idOf({ id }: Row): string {
  if (typeof id !== 'string') throw outrun();
  return id;
}

/** An edge as it is written: `properties` are all of it but its days; `caption` is for those who look at it in Neo4j Browser. */
export function rowOfEdge(group: string, edge: Edge) {
  const { type, from, to, start, end, firstReported, lastReported, ...rest } = edge;
  const instants = { startsAt: isInstant(start) ? start : null, endsAt: isInstant(end) ? end : null };
  return {
    from,
    to,
    start: day(start),
    end: day(end),
    firstReported,
    lastReported,
    properties: { ...rest, ...instants, group, caption: captionOfEdge(edge) },
  };
}

export function edgeOf(row: Row): Edge {
  const stored = properties(row);
  return {
    id: stored.id,
    type: row.type,
    from: row.from,
    to: row.to,
    edtf: text(stored.edtf),
    start: text(stored.startsAt) ?? text(stored.start),
    end: text(stored.endsAt) ?? text(stored.end),
    precision: text(stored.precision),
    status: stored.status,
    aspect: stored.aspect,
    position: text(stored.position),
    firstReported: text(stored.firstReported),
    lastReported: text(stored.lastReported),
    sources: stored.sources,
    outlets: stored.outlets,
    reprints: stored.reprints,
    statements: stored.statements,
    confidence: stored.confidence,
    quote: stored.quote,
  } as unknown as Edge;
}
