import { makeIdentity } from '../assemble/identity.js';
import { compareText } from '../assemble/report-order.js';
import { loadOntology } from '../knowledge/load-ontology.js';
import type { Decision } from '../model/decision.js';
import type { Edge, Node } from '../model/edge.js';
import { OFFICE_TYPES } from '../model/group-of.js';
import type { Ontology } from '../model/ontology.js';
import type { ReportedStatement } from '../model/store.js';
import type { NodeMention, Store } from '../store/store.js';
import { withStoreAsOf } from './as-of.js';
import { countOf } from './count-of.js';
import { refuse } from './decide.js';
import { describeDecision } from './describe-decision.js';
import { describeStatement, nameOf } from './describe-statement.js';
import { findNode } from './find-node.js';
import type { Terminal } from './terminal.js';

export interface ShowFlags {
  readonly store: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** All that a store knows of one entity. `merged`: other ids that stand for it. */
export interface Profile {
  readonly entity: Node;
  readonly merged: readonly string[];
  /** offices held by it and in it, in the order of time */
  readonly offices: readonly Edge[];
  /** all other relations, the latest first */
  readonly relations: readonly Edge[];
  readonly articles: readonly NodeMention[];
  readonly decisions: readonly Decision[];
}

/** `sozh show ENTITY`: names, ids, offices over time, relations, articles. `sozh show EDGE`: the sentences behind a relation. */
export async function showCommand(wanted: string, flags: ShowFlags, terminal: Terminal): Promise<void> {
  await withStoreAsOf(flags.store, flags.asOf, terminal, async (store) => {
    if (wanted.startsWith('edge:')) return showEvidence(wanted, store, flags, terminal);
    const decisions = await store.readDecisions();
    const { nodes, edges } = await store.readGraph();
    const identity = makeIdentity(decisions);
    const entity = findNode(wanted, nodes, identity.nodeOfAll);
    const own = edges.filter(({ from, to }) => from === entity.id || to === entity.id);
    const merged = identity.moved.filter((id) => id !== entity.id && identity.nodeOfAll(id) === entity.id);
    const ids = new Set([entity.id, ...merged]);
    const profile: Profile = {
      entity,
      merged,
      offices: own.filter(({ type }) => OFFICE_TYPES.has(type)).sort(inTime),
      relations: own.filter(({ type }) => !OFFICE_TYPES.has(type)).sort((a, b) => -inTime(a, b)),
      articles: await store.findMentions(entity.id),
      decisions: decisions.filter((decision) => 'entity' in decision && concerns(decision, ids)),
    };
    if (flags.json) terminal.out(JSON.stringify(profile));
    else showProfile(profile, nameOf(nodes), loadOntology(), terminal);
  });
}

function concerns(decision: Extract<Decision, { entity: string }>, ids: ReadonlySet<string>): boolean {
  const other = decision.kind === 'different' ? decision.other : decision.into;
  return ids.has(decision.entity) || ids.has(other);
}

/** By the day on which it holds, undated ones by their first report. */
function inTime(one: Edge, other: Edge): number {
  const key = ({ start, end, firstReported }: Edge) => start ?? end ?? firstReported ?? '';
  return compareText(key(one), key(other)) || compareText(one.id, other.id);
}

function showProfile(
  profile: Profile,
  names: (id: string) => string,
  ontology: Ontology,
  { out, paint }: Terminal,
): void {
  const { entity, merged, offices, relations, articles, decisions } = profile;
  out(`${paint.bold(entity.name)}  ${paint.dim(entity.id)}  ${ontology.labels.entityTypes[entity.type].ru}`);
  const others = [...new Set([...Object.values(entity.names), ...entity.aliases])].filter(
    (name) => name !== entity.name,
  );
  if (others.length > 0) out(`  ${paint.cyan('also')} ${others.join(', ')}`);
  for (const [what, id] of [
    ['wikidata', entity.wikidata],
    ['ISO 3166', entity.iso],
    ['level', entity.level],
  ])
    if (id) out(`  ${paint.cyan(what!)} ${id}`);
  if (merged.length > 0) out(`  ${paint.cyan('merged')} ${merged.join(', ')}`);
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length === 0) return;
    out(`\n${paint.bold(title)}`);
    for (const line of lines) out(`  ${line}`);
  };
  const tell = (edge: Edge) =>
    `${describeStatement(edge, names, ontology, paint)}  ${paint.dim(`${countOf(edge.sources, 'source')} ${edge.id}`)}`;
  section('Offices', offices.map(tell));
  section('Relations', relations.map(tell));
  section(
    `Articles (${new Set(articles.map(({ article }) => article)).size})`,
    articles.map(
      ({ publishedAt, outlet, title, article, entity: called }) =>
        `${publishedAt?.slice(0, 10) ?? 'no date   '}  ${[outlet, title].filter(Boolean).join(': ')}  ${paint.dim(called === entity.id ? article : `${article} as ${called}`)}`,
    ),
  );
  section(
    'Decided by hand',
    decisions.map((decision) => `${describeDecision(decision, paint)}  ${paint.dim(decision.id)}`),
  );
}

async function showEvidence(
  id: string,
  store: Store,
  { json }: ShowFlags,
  { out, paint }: Terminal,
): Promise<void> {
  const statements = await store.readEvidence(id);
  if (statements.length === 0)
    throw refuse(`the store knows no edge «${id}»`, 'sozh show ENTITY tells the ids of its relations');
  if (json) {
    out(JSON.stringify(statements.map(({ signature: _, ...statement }) => statement)));
    return;
  }
  const names = nameOf(await store.readNodes());
  const ontology = loadOntology();
  for (const statement of statements) {
    const { publishedAt, outlet, quote } = statement;
    out(describeStatement(statement, names, ontology, paint));
    out(`      «${quote.replace(/\s+/g, ' ')}»`);
    out(
      `      ${paint.dim([publishedAt?.slice(0, 10), outlet, ...sourceOf(statement)].filter(Boolean).join(' · '))}`,
    );
  }
}

const sourceOf = ({ speaker, article, id, confidence }: ReportedStatement): string[] => [
  ...(speaker ? [`said by ${speaker}`] : []),
  article,
  id,
  `confidence ${confidence}`,
];
