import { compareText, instantOf } from '../assemble/report-order.js';
import { SozhError } from '../errors.js';
import { type Article, articleSchema } from '../model/article.js';
import { entitySchema } from '../model/entity.js';
import { groupOf } from '../model/group-of.js';
import { hashParts } from '../model/hash-parts.js';
import { type Statement, statementSchema } from '../model/statement.js';
import type { ArticleRecord } from '../model/store.js';
import { signText } from '../model/text-signature.js';
import type { ArticleHeader } from './store.js';

/**
 * A record that is fit to be written: checked, in a fixed order, with the hash of all but its aliases and `seenAt`, to which each reading of the
 * text may add.
 */
export interface PreparedRecord extends ArticleRecord {
  readonly hash: string;
  /** of the article's text: see `signText` */
  readonly signature: string | null;
}

/** What a store holds of an article, with the hash of its record. */
export interface StoredHeader extends ArticleHeader {
  readonly hash: string;
}

/** What is to be done with a record: `skip` (nothing new), `places` (only where and when else it was found), `replace` (write it). */
export interface Write {
  readonly action: 'skip' | 'places' | 'replace';
  readonly record: PreparedRecord;
}

/**
 * Checks a record and brings it into a fixed order: entities by id, statements by place (of two with one id the surer), aliases sorted.
 * The group of a statement is always computed here.
 * @throws SozhError `input/bad-data` naming the article and the field
 */
export function prepareRecord(record: ArticleRecord): PreparedRecord {
  const article = {
    ...check(articleSchema, record.article, record),
    aliases: unique(record.article.aliases),
  };
  const entities = record.entities
    .map((entity) => check(entitySchema, entity, record))
    .map((entity) => ({ ...entity, aliases: unique(entity.aliases) }))
    .sort((one, other) => compareText(one.id, other.id));
  const ids = new Set(entities.map(({ id }) => id));
  if (ids.size < entities.length) refuse(record, 'two entities have the same id');
  for (const { id, type } of entities) {
    if (!id.startsWith(`${type.toLowerCase()}:`)) refuse(record, `entity ${id} cannot be a ${type}`);
  }
  const statements = uniqueStatements(
    record.statements.map((statement) => {
      const { article: owner, type, from, to } = statement;
      if (owner !== article.id) refuse(record, `a statement belongs to ${owner}`);
      if (!/^[A-Z_]+$/.test(type)) refuse(record, `«${type}» is no relation type`);
      for (const end of [from, to]) if (!ids.has(end)) refuse(record, `${end} is not among its entities`);
      return check(statementSchema, { ...statement, group: groupOf(statement) }, record);
    }),
  );
  const prepared = { article, extractor: record.extractor, entities, statements };
  const { aliases: _, seenAt: __, ...content } = article;
  return {
    ...prepared,
    signature: signText(article.text),
    hash: hashParts([JSON.stringify([content, record.extractor, entities, statements])]),
  };
}

/** What a store that holds `existing` has to do with `incoming`. Aliases are joined, and the earlier `seenAt` kept, in any case. */
export function planWrite(existing: StoredHeader | null, incoming: PreparedRecord): Write {
  if (existing === null) return { action: 'replace', record: incoming };
  const aliases = unique([...existing.aliases, ...incoming.article.aliases]);
  const seenAt = earlierOf(existing.seenAt, incoming.article.seenAt);
  const places = { aliases, ...(seenAt === undefined ? {} : { seenAt }) };
  const record = { ...incoming, article: { ...incoming.article, ...places } };
  const keeps = chooseRecord<Publication>(existing, incoming.article) === existing;
  if (!keeps && existing.hash !== incoming.hash) return { action: 'replace', record };
  const isNew = aliases.length > existing.aliases.length || seenAt !== existing.seenAt;
  return { action: isNew ? 'places' : 'skip', record };
}

type Publication = Pick<Article, 'publishedAt' | 'outlet' | 'title' | 'url'>;

/**
 * Whether a store that holds `existing` need not even be shown what the same extractor would find in `article` now: it is the same
 * publication of that text, or a later one, every place where it was found is known, and it was seen there before.
 */
export function isKnown(existing: ArticleHeader, article: Article, extractor: string): boolean {
  const { language, aliases } = existing;
  if (existing.extractor !== extractor || !article.aliases.every((alias) => aliases.includes(alias)))
    return false;
  if (earlierOf(existing.seenAt, article.seenAt) !== existing.seenAt) return false;
  const same = publicationOf(existing).join('\n') === publicationOf(article).join('\n');
  return same ? language === article.language : chooseRecord<Publication>(existing, article) === existing;
}

/**
 * Of two publications of one text the one that a store keeps: the earlier (a dated one before one without a date), then by outlet, title
 * and URL, named before unnamed and in alphabetic order. Where all of these are the same the second is a new reading, and is kept.
 */
export function chooseRecord<T extends Publication>(one: T, other: T): T {
  const [first, second] = [publicationOf(one), publicationOf(other)];
  for (const [index, part] of first.entries()) {
    if (part !== second[index]) return part < second[index]! ? one : other;
  }
  return other;
}

function publicationOf({ publishedAt, outlet, title, url }: Publication): string[] {
  const instant = publishedAt === null ? Number.POSITIVE_INFINITY : instantOf(publishedAt);
  const last = '\uffff';
  const time = Number.isFinite(instant) ? new Date(instant).toISOString() : last;
  return [time, publishedAt ?? last, outlet ?? last, title, url ?? last];
}

function uniqueStatements(statements: readonly Statement[]): Statement[] {
  const byId = new Map<string, Statement>();
  const sorted = statements.toSorted(
    (one, other) =>
      one.start - other.start ||
      one.stop - other.stop ||
      compareText(one.id, other.id) ||
      other.confidence - one.confidence ||
      compareText(one.rule, other.rule),
  );
  for (const statement of sorted) if (!byId.has(statement.id)) byId.set(statement.id, statement);
  return [...byId.values()];
}

function earlierOf(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return instantOf(other) < instantOf(one) ? other : one;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort(compareText);

interface Schema<T> {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function check<T>(schema: Schema<T>, value: unknown, record: ArticleRecord): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return refuse(record, `${issue?.path.map(String).join('.')}: ${issue?.message}`);
}

function refuse(record: ArticleRecord, reason: string): never {
  const id = record.article.id;
  throw new SozhError('input/bad-data', `Cannot store ${id}: ${reason}`, { facts: { article: id } });
}
