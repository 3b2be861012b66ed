// node examples/who-met-whom.mjs FILE… : reads articles and prints, in the order of time, who met whom, by which sentence.
// With the package installed this is all that a program needs; in this repository, run `npm run build` first.
import { readFileSync } from 'node:fs';
import { assembleDirty, extract, loadKnowledge, openStore, readArticle, recordOf } from 'sozh';

const knowledge = loadKnowledge();
const store = await openStore('memory:');
try {
  for (const path of process.argv.slice(2)) {
    const { article, messages } = readArticle(readFileSync(path, 'utf8'), { path });
    await store.putArticles([recordOf(extract(article, knowledge, messages))]);
  }
  await assembleDirty(store);

  const { nodes, edges } = await store.readGraph();
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  const meetings = edges
    .filter(({ type }) => type === 'MET_WITH')
    .sort((one, other) => (one.start ?? '9').localeCompare(other.start ?? '9'));
  for (const { from, to, edtf, status, quote } of meetings) {
    console.log(`${edtf ?? 'no date'}  ${nameOf.get(from)} — ${nameOf.get(to)} (${status})`);
    console.log(`    «${quote}»`);
  }
} finally {
  await store.close();
}
