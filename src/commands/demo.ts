import { fileURLToPath } from 'node:url';
import { gexf } from '../export/gexf.js';
import { loadOntology } from '../knowledge/load-ontology.js';
import type { Edge, Graph } from '../model/edge.js';
import type { Ontology } from '../model/ontology.js';
import type { Extract } from '../pipeline.js';
import { ArticleSources } from './article-sources.js';
import { countOf } from './count-of.js';
import { describeStatement, nameOf } from './describe-statement.js';
import { ingestArticles } from './ingest-articles.js';
import { openForCommand } from './open-for-command.js';
import type { Terminal } from './terminal.js';
import { writeFile } from './write-file.js';

const SAMPLES = fileURLToPath(new URL('../../data/articles/', import.meta.url));

/** `sozh demo`: ingests the sample articles into the store, writes sozh.gexf and tells what was learned, as a person would like to read it. */
export async function demoCommand(flags: { readonly store: string }, terminal: Terminal): Promise<void> {
  const { paint } = terminal;
  const ontology = loadOntology();
  const documents: Extract[] = [];
  const samples = new ArticleSources([SAMPLES], {}, terminal);
  const { written } = await ingestArticles(samples, flags, terminal, {
    onDocument: (document) => documents.push(document),
    again: true,
  });
  const store = await openForCommand(flags.store, terminal, { readOnly: true });
  let graph: Graph;
  try {
    graph = await store.readGraph();
  } finally {
    await store.close();
  }
  terminal.out(paint.bold(`${countOf(documents.length, 'article')} read, ${written} new or changed`));
  for (const { article, statements } of documents)
    terminal.out(
      `  ${article.publishedAt?.slice(0, 10)}  ${article.title}  ${paint.dim(countOf(statements.length, 'statement'))}`,
    );
  showEntities(graph, ontology, terminal);
  showRelations(graph, ontology, terminal);
  await writeFile('sozh.gexf', (sink) => gexf.write(graph, { ontology, language: 'ru' }, sink));
  terminal.out(`
${paint.bold('The graph')} ${graph.nodes.length} nodes, ${graph.edges.length} edges → ${flags.store}; sozh.gexf is for Gephi (its timeline works)

${paint.bold('What to try next')}
  node dist/cli.js ingest your-article.txt
  node dist/cli.js query                                    the queries that come with it
  node dist/cli.js query "MATCH (p:Person)-[r:MET_WITH]-(q:Person) RETURN p.name, q.name, r.edtf, r.status"
  node dist/cli.js export gexf -o my.gexf --from 2023-05-01 --to 2023-05-31`);
}

function showEntities(graph: Graph, ontology: Ontology, terminal: Terminal): void {
  terminal.out(`\n${terminal.paint.bold('Who and what')}`);
  for (const type of new Set(graph.nodes.map((node) => node.type))) {
    const names = graph.nodes
      .filter((node) => node.type === type)
      .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
    terminal.out(
      `  ${terminal.paint.cyan(ontology.labels.entityTypes[type].ru.padEnd(13))} ${names.map((node) => node.name).join(', ')}`,
    );
  }
}

/** Dated facts in the order of time, then what is still ahead of the last article, each with the sentence that says it. */
function showRelations(graph: Graph, ontology: Ontology, terminal: Terminal): void {
  const { paint } = terminal;
  const names = nameOf(graph.nodes);
  const line = (edge: Edge) =>
    `  ${describeStatement(edge, names, ontology, paint)}\n      ${paint.dim(`«${shorten(edge.quote)}»`)}`;
  const events = graph.edges.filter((edge) => edge.aspect !== 'state');
  const dated = events
    .filter((edge) => edge.start ?? edge.end)
    .sort((a, b) => ((a.start ?? a.end)! < (b.start ?? b.end)! ? -1 : 1));
  const ahead = dated.filter((edge) => edge.status !== 'asserted' && edge.status !== 'denied');
  terminal.out(`\n${paint.bold('Dated relations')}`);
  for (const edge of dated.filter((edge) => !ahead.includes(edge))) terminal.out(line(edge));
  terminal.out(`\n${paint.bold('Announced, still ahead when it was written')}`);
  for (const edge of ahead) terminal.out(line(edge));
  const rest = graph.edges.length - dated.length;
  terminal.out(
    paint.dim(
      `  … and ${rest} more: offices, memberships, borders, and relations that no date was given for`,
    ),
  );
}

const shorten = (quote: string): string =>
  (quote.length > 140 ? `${quote.slice(0, 139)}…` : quote).replace(/\s+/g, ' ');
