import { createHash } from 'node:crypto';
import type { Graph } from '../model/edge.js';
import type { LabelLanguage } from '../model/ontology.js';
import type { PageData } from '../model/page-data.js';
import type { Sink } from './exporter.js';
import { makePageData, type PageOptions } from './page-data.js';
import { sortGraph } from './sort-graph.js';

/** The page itself, as `npm run build` makes it of `src/page/`. */
export interface PageCode {
  readonly script: string;
  readonly style: string;
}

const CHUNK = 65_536;

/**
 * One file that shows the graph in any browser, without network: the page's script, and all that the graph and its evidence say as JSON.
 * Only this script and this style run, by their hashes (Content Security Policy 3), and Trusted Types keep the script from making elements
 * of text. The same graph, evidence and options give the same bytes.
 */
export async function writePage(
  graph: Graph,
  code: PageCode,
  options: PageOptions,
  sink: Sink,
): Promise<void> {
  let chunk = '';
  for (const piece of pieces(makePageData(sortGraph(graph), options), code)) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    await sink(chunk);
    chunk = '';
  }
  await sink(chunk);
}

function* pieces({ graph, evidence }: PageData, code: PageCode): Iterable<string> {
  yield beginning(code, graph.language, policyOf(code));
  yield* dataElement('graph', graph);
  yield* dataElement('evidence', evidence);
  yield ending(code);
}

/**
 * The same page without a graph in it: it asks the server that it comes from. Beside it the policy for the answer's header, which
 * lets it ask nobody else.
 */
export function livePage(code: PageCode, language: LabelLanguage): { html: string; policy: string } {
  const policy = `${policyOf(code)}; connect-src 'self'`;
  return {
    html: `${beginning(code, language, policy)}${ending(code)}`,
    policy: `${policy}; frame-ancestors 'none'`,
  };
}

/** What such a page is answered: lines of JSON, `{version}`, `PageGraph` and `PageEvidence`. */
export function writePageLines(graph: Graph, version: string, options: PageOptions): string {
  const data = makePageData(sortGraph(graph), options);
  return [{ version }, data.graph, data.evidence].map((part) => `${JSON.stringify(part)}\n`).join('');
}

const beginning = ({ style }: PageCode, language: LabelLanguage, policy: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>Sozh</title>
<style>${style}</style>
</head>
<body>
<noscript>Граф рисует JavaScript: включите его. The graph is drawn by JavaScript: switch it on.</noscript>
`;

const ending = ({ script }: PageCode): string => `<script>${script}</script>\n</body>\n</html>\n`;

/** JSON as an element that a script reads, a line for each member of the lists in it. */
function* dataElement(id: string, parts: object): Iterable<string> {
  yield `<script id="${id}" type="application/json">\n{`;
  let before = '';
  for (const [name, value] of Object.entries(parts)) {
    yield `${before}"${name}":`;
    if (Array.isArray(value)) yield* list(value);
    else yield asJson(value);
    before = ',\n';
  }
  yield '}\n</script>\n';
}

function* list(values: readonly unknown[]): Iterable<string> {
  let before = '[\n';
  for (const value of values) {
    yield before + asJson(value);
    before = ',\n';
  }
  yield values.length === 0 ? '[]' : ']';
}

function policyOf({ script, style }: PageCode): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** JSON that can stand within an element: no `<`, so that no text ends the element or opens a comment. */
const asJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
