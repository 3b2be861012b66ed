import { compareText } from '../assemble/report-order.js';
import type { StoredNode, StoredPage, StoredRelationship } from '../model/store.js';
import { fillName, type Label, readCypher } from './cypher-library.js';
import type { Store } from './store.js';

const PAGE = 500;
const LABELS: readonly Label[] = ['Entity', 'Article', 'Alias', 'Statement', 'Decision', 'Known', 'Group'];

/**
 * Everything in a store as it is stored, label by label, nodes in the order of their ids: page by page, so that a store of any size can be
 * read in little memory. Nobody should write meanwhile: the pages are not of one moment.
 * @throws SozhError `store/no-cypher` for a store in memory
 */
export async function* readStored(store: Pick<Store, 'query'>): AsyncGenerator<StoredPage> {
  for (const label of LABELS) {
    const pages = fillName(readCypher('read', 'stored-nodes'), '__LABEL__', label);
    const relationships = fillName(readCypher('read', 'stored-relationships'), '__LABEL__', label);
    let after = '';
    for (;;) {
      const { rows } = await store.query(pages, { after, limit: PAGE });
      const nodes = rows.map(([, labels, properties]) => ({ label, labels, properties }) as StoredNode);
      const ids = rows.map(([id]) => id as string);
      const begun = await store.query(relationships, { ids });
      yield { nodes, relationships: sortRelationships(begun.rows.map(relationshipOf)) };
      if (rows.length < PAGE) break;
      after = ids.at(-1)!;
    }
  }
}

function relationshipOf([from, type, to, properties]: readonly unknown[]): StoredRelationship {
  return { type, from, to, properties } as StoredRelationship;
}

const sortRelationships = (relationships: StoredRelationship[]): StoredRelationship[] =>
  relationships.sort(
    (one, other) =>
      compareText(one.from, other.from) ||
      compareText(one.type, other.type) ||
      compareText(one.to, other.to) ||
      compareText(String(one.properties.id ?? ''), String(other.properties.id ?? '')),
  );
