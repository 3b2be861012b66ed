import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { openStore } from '../../src/store/open-store.js';
import { manyRecords } from './many-records.js';

/**
 * Run as a process of its own: ingests invented articles into the store at argv[2], five at a time, and says how far it is: argv[3] of them,
 * without the first argv[4], and with `backwards` the last ones first.
 */
const [location = '', count = '0', skipped = '0', order = ''] = process.argv.slice(2);
const records = manyRecords(Number(count)).slice(Number(skipped));
if (order === 'backwards') records.reverse();
const store = await openStore(location);
process.stdout.write('open\n');
for (let first = 0; first < records.length; first += 5) {
  await store.putArticles(records.slice(first, first + 5));
  await assembleDirty(store);
  process.stdout.write(`${first + 5}\n`);
}
await store.close();
process.stdout.write('done\n');
