import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { openStore } from '../../src/store/open-store.js';
import { DECIDED, UNDONE } from './many-decisions.js';
import { manyRecords } from './many-records.js';

/** Run as a process of its own: decides about the people of invented articles in the store at argv[2], and reads those articles too, the last ones first. */
const [location = '', count = '0'] = process.argv.slice(2);
const records = manyRecords(Number(count)).toReversed();
const store = await openStore(location);
process.stdout.write('open\n');
for (const [index, decision] of DECIDED.entries()) {
  await store.changeDecisions({ add: [decision], remove: [] });
  if (index % 2) await assembleDirty(store);
  await store.putArticles(records.slice(index * 5, index * 5 + 5));
  await assembleDirty(store);
}
await store.changeDecisions({ add: [], remove: UNDONE.map(({ id }) => id) });
await assembleDirty(store);
await store.close();
process.stdout.write('done\n');
