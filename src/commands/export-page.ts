import { readFileSync } from 'node:fs';
import { makeIdentity } from '../assemble/identity.js';
import { SozhError } from '../errors.js';
import { withCoMentions } from '../export/co-mentions.js';
import type { Sink } from '../export/exporter.js';
import { type PageCode, writePage } from '../export/html.js';
import type { CitedArticle } from '../export/page-data.js';
import { loadDictionary } from '../knowledge/load-language.js';
import { loadOntology } from '../knowledge/load-ontology.js';
import { readAllEvidence } from '../store/read-all-evidence.js';
import type { Store } from '../store/store.js';
import { countOf } from './count-of.js';
import { type ExportFlags, writeOut } from './export.js';
import type { Terminal } from './terminal.js';
import { withSelectedGraph } from './with-selected-graph.js';
import { writeFile } from './write-file.js';

/** `sozh export html`: the graph as a page of one file, with the sentences and articles behind it. */
export async function exportPage(flags: ExportFlags, terminal: Terminal): Promise<void> {
  const code = readPageCode();
  const ontology = flags.coMentions ? withCoMentions(loadOntology()) : loadOntology();
  const { graph, evidence } = await withSelectedGraph(flags, ontology, terminal, async (selected, store) => ({
    graph: selected,
    evidence: {
      statements: await readAllEvidence(store, selected.edges),
      articles: await readArticles(store),
    },
  }));
  const options = { ontology, language: flags.lang ?? 'ru', evidence, dictionary: loadDictionary() } as const;
  const write = (sink: Sink) => writePage(graph, code, options, sink);
  if (flags.output === undefined) return write(writeOut);
  await writeFile(flags.output, write);
  const { nodes, edges } = graph;
  terminal.err(`${countOf(nodes.length, 'node')} and ${countOf(edges.length, 'edge')} → ${flags.output}`);
}

async function readArticles(store: Store): Promise<CitedArticle[]> {
  const { nodeOf } = makeIdentity(await store.readDecisions());
  const articles: CitedArticle[] = [];
  for await (const { article, entities } of store.readRecords()) {
    const { id, title, publishedAt, outlet, url } = article;
    const nodes = entities.map((entity) => nodeOf(id, entity.id));
    articles.push({ id, title, publishedAt, outlet, url, nodes });
  }
  return articles;
}

/** What `npm run build` made of src/page/. @throws SozhError `internal/bug` where it was not made */
function readPageCode(): PageCode {
  const read = (name: string) => readFileSync(new URL(`../page/${name}`, import.meta.url), 'utf8');
  try {
    return { script: read('page.js'), style: read('page.css') };
  } catch (cause) {
    throw new SozhError('internal/bug', 'the page was not built into this program', {
      hint: 'npm run build makes it',
      cause,
    });
  }
}
