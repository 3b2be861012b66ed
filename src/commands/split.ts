import { makeIdentity } from '../assemble/identity.js';
import { hashParts } from '../model/hash-parts.js';
import type { ArticleRecord } from '../model/store.js';
import type { Store } from '../store/store.js';
import { type DecideFlags, keep, makeDecision, refuse } from './decide.js';
import { describeDecision } from './describe-decision.js';
import { findArticleIds } from './find-articles.js';
import { findNode } from './find-node.js';
import type { Terminal } from './terminal.js';
import { applyDecisions, withStore } from './with-store.js';

export interface SplitFlags extends DecideFlags {
  /** the id that the entity taken out gets */
  readonly as?: string;
}

/**
 * `sozh split ENTITY`: takes back the merges that ENTITY is part of. `sozh split ENTITY ARTICLE…`: whom these articles call so is somebody
 * else, an entity of its own.
 */
export async function splitCommand(
  wanted: string,
  articles: readonly string[],
  flags: SplitFlags,
  terminal: Terminal,
): Promise<void> {
  await withStore(flags.store, terminal, 'write', (store) =>
    articles.length === 0
      ? undoMerges(wanted, store, flags, terminal)
      : takeOut(wanted, articles, store, flags, terminal),
  );
}

async function undoMerges(
  wanted: string,
  store: Store,
  flags: SplitFlags,
  terminal: Terminal,
): Promise<void> {
  const decisions = await store.readDecisions();
  const merges = decisions.filter((decision) => decision.kind === 'merge');
  const own = merges.filter(({ entity }) => entity === wanted);
  const { nodeOfAll } = makeIdentity(decisions);
  const id = own.length > 0 ? wanted : findNode(wanted, await store.readNodes(), nodeOfAll).id;
  const undone = own.length > 0 ? own : merges.filter(({ into }) => into === id);
  if (undone.length === 0)
    throw refuse(
      `nothing was merged into ${id}`,
      `sozh split ${id} ARTICLE takes out whom that article calls so`,
    );
  await applyDecisions(store, { remove: undone.map((decision) => decision.id) }, terminal);
  if (flags.json) terminal.out(JSON.stringify({ removed: undone.length, decisions: undone }));
  else
    for (const decision of undone) terminal.out(`taken back: ${describeDecision(decision, terminal.paint)}`);
}

async function takeOut(
  wanted: string,
  articles: readonly string[],
  store: Store,
  flags: SplitFlags,
  terminal: Terminal,
): Promise<void> {
  const identity = makeIdentity(await store.readDecisions());
  const node = findNode(wanted, await store.readNodes(), identity.nodeOfAll);
  const ids = (await Promise.all(articles.map((article) => findArticleIds(article, store)))).flat();
  const records = new Map((await store.findRecords(ids)).map((record) => [record.article.id, record]));
  const type = node.type.toLowerCase();
  const into = flags.as ?? `${node.id}-${hashParts([...ids].sort()).slice(0, 6)}`;
  if (!new RegExp(`^${type}:[a-z0-9-]+$`).test(into) || into === node.id)
    throw refuse(`«${into}» cannot be the id of another ${node.type}`, `--as ${type}:name-in-latin-letters`);
  const made = ids.flatMap((article) => {
    const called = entitiesMeant(
      records.get(article),
      (entity) => identity.nodeOf(article, entity) === node.id,
    );
    if (called.length === 0)
      throw refuse(
        `${article} does not speak of ${node.id}`,
        `sozh show ${node.id} lists the articles that do`,
      );
    return called.map((entity) => makeDecision({ kind: 'split', entity, article, into }, flags.note ?? null));
  });
  await keep(store, made, flags, terminal);
}

const entitiesMeant = (record: ArticleRecord | undefined, isMeant: (entity: string) => boolean): string[] =>
  (record?.entities ?? []).map(({ id }) => id).filter(isMeant);
