import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PageCode, writePage } from '../../src/export/html.js';
import type { CitedArticle, Evidence } from '../../src/export/page-data.js';
import { loadDictionary } from '../../src/knowledge/load-language.js';
import { loadOntology } from '../../src/knowledge/load-ontology.js';
import type { Edge, Graph } from '../../src/model/edge.js';
import type { LabelLanguage } from '../../src/model/ontology.js';
import type { ReportedStatement } from '../../src/model/store.js';
import { buildPage } from '../commands/build-program.js';

export const ARTICLE: CitedArticle = {
  id: 'article:0000000000000001',
  title: 'Гости приехали в Брест',
  publishedAt: '2023-05-22T10:00:00+03:00',
  outlet: 'Заря',
  url: 'https://example.org/brest',
  nodes: ['person:anna-sokolova', 'region:brest'],
};

/** One statement for each edge, in its own words, of one article. */
export const evidenceOf = (graph: Graph, article: CitedArticle = ARTICLE): Evidence => ({
  articles: [article],
  statements: new Map(graph.edges.map((edge) => [edge.id, [statementOf(edge, article)]])),
});

function statementOf(edge: Edge, { id, publishedAt, outlet }: CitedArticle): ReportedStatement {
  const { type, from, to, status, aspect, position, quote, confidence } = edge;
  const said = { id: `statement:${edge.id}`, article: id, publishedAt, outlet, signature: null };
  const found = { rule: 'frame', extractor: '1', group: type, start: 0, stop: quote.length };
  const rest = { time: null, amount: null, speaker: from };
  return { type, from, to, status, aspect, position, quote, confidence, ...said, ...found, ...rest };
}

/** The page's script and style, built of src/page/. */
export function readPageCode(): PageCode {
  const folder = buildPage();
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { script: read('page.js'), style: read('page.css') };
}

/** The page of a graph as text. */
export async function pageOf(
  graph: Graph,
  language: LabelLanguage = 'ru',
  evidence: Evidence = evidenceOf(graph),
): Promise<string> {
  let text = '';
  const options = { ontology: loadOntology(), language, evidence, dictionary: loadDictionary() };
  await writePage(graph, readPageCode(), options, (chunk) => {
    text += chunk;
  });
  return text;
}
