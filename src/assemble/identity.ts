import type { Decision } from '../model/decision.js';
import { groupOf, SYMMETRIC_TYPES } from '../model/group-of.js';
import type { Statement } from '../model/statement.js';
import { compareText } from './report-order.js';

/**
 * Which node of the graph an entity of an article stands for: its own id, unless decisions say otherwise. A function of the set of
 * decisions alone.
 */
export interface Identity {
  /** The id of the node for `entity` as the article speaks of it. */
  nodeOf(article: string, entity: string): string;
  /** The same where no article is looked at: the node that all articles mean which no split sets apart. */
  nodeOfAll(entity: string): string;
  /** Every entity that a decision moves somewhere, by the id that articles give it, sorted. */
  readonly moved: readonly string[];
  /** Splits: [article, entity] pairs that stand apart. */
  readonly splits: ReadonlyMap<string, string>;
}

const pairOf = (article: string, entity: string): string => `${article} ${entity}`;

/** Reads the decisions on entities; others are passed over. */
export function makeIdentity(decisions: readonly Decision[]): Identity {
  const rootOf = joinMerges(decisions);
  const splits = new Map<string, string>();
  const splitting = decisions.filter((decision) => decision.kind === 'split');
  for (const { article, entity, into } of splitting.toSorted((a, b) => compareText(b.id, a.id)))
    splits.set(pairOf(article, entity), into);
  const nodeOfAll = (entity: string) => rootOf.get(entity) ?? entity;
  const moved = new Set([...rootOf.keys(), ...splitting.map(({ entity }) => entity)]);
  return {
    nodeOf: (article, entity) => nodeOfAll(splits.get(pairOf(article, entity)) ?? entity),
    nodeOfAll,
    moved: [...moved].sort(compareText),
    splits,
  };
}

/**
 * The id that stands for each merged entity: of those that are merged into nothing else the first, so that a chain ends where it leads.
 * Merges are taken in the order of their ids; one that would join what a decision calls different is passed over (commands refuse it).
 */
function joinMerges(decisions: readonly Decision[]): Map<string, string> {
  const merges = decisions.filter((decision) => decision.kind === 'merge');
  const apart = decisions.filter((decision) => decision.kind === 'different');
  const setOf = new Map<string, Set<string>>();
  const members = (id: string) => setOf.get(id) ?? new Set([id]);
  const sources = new Set<string>();
  for (const { entity, into } of merges.toSorted((a, b) => compareText(a.id, b.id))) {
    const joined = new Set([...members(entity), ...members(into)]);
    if (apart.some((pair) => joined.has(pair.entity) && joined.has(pair.other))) continue;
    sources.add(entity);
    for (const id of joined) setOf.set(id, joined);
  }
  const roots = new Map<string, string>();
  for (const joined of new Set(setOf.values())) {
    const ids = [...joined].sort(compareText);
    const root = ids.find((id) => !sources.has(id)) ?? ids[0]!;
    for (const id of ids) roots.set(id, root);
  }
  return roots;
}

/** The ids that articles give to entities which stand for another node under the second identity than under the first, sorted. */
export function changedEntities(before: Identity, after: Identity): string[] {
  const changed = new Set<string>();
  for (const entity of [...before.moved, ...after.moved])
    if (before.nodeOfAll(entity) !== after.nodeOfAll(entity)) changed.add(entity);
  for (const pair of [...before.splits.keys(), ...after.splits.keys()]) {
    const [article = '', entity = ''] = pair.split(' ');
    if (before.nodeOf(article, entity) !== after.nodeOf(article, entity)) changed.add(entity);
  }
  return [...changed].sort(compareText);
}

/** Every node that an entity stands for in some article, sorted. */
export function nodesOf(identity: Identity, entity: string): string[] {
  const nodes = new Set([identity.nodeOfAll(entity)]);
  for (const pair of identity.splits.keys()) {
    const [article = '', split] = pair.split(' ');
    if (split === entity) nodes.add(identity.nodeOf(article, entity));
  }
  return [...nodes].sort(compareText);
}

export type CastFields = Pick<Statement, 'article' | 'type' | 'from' | 'to' | 'position'>;

/** The ends of a statement in the graph (those of symmetric types sorted) and the group in which it is compared. */
export function castStatement(
  statement: CastFields,
  identity: Identity,
): { from: string; to: string; group: string } {
  const { article, type, position } = statement;
  const ends = [identity.nodeOf(article, statement.from), identity.nodeOf(article, statement.to)];
  if (SYMMETRIC_TYPES.has(type)) ends.sort(compareText);
  const [from, to] = ends as [string, string];
  return { from, to, group: groupOf({ type, from, to, position }) };
}
