import { readStored } from '../../src/store/read-stored.js';
import type { Store } from '../../src/store/store.js';

/** Every node and relationship of a store with all its properties, as lines in one order. Tokens of locks are of one run. */
export async function everyLine(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const { nodes, relationships } of readStored(store)) {
    for (const { label, labels, properties } of nodes) {
      const { lock: _, ...rest } = properties;
      lines.push(JSON.stringify([label, [...labels].sort(), Object.entries(rest).sort()]));
    }
    for (const { type, from, to, properties } of relationships)
      lines.push(JSON.stringify([type, from, to, Object.entries(properties).sort()]));
  }
  return lines.sort();
}
