import { createHash } from 'node:crypto';
import type { Graph } from '../model/edge.js';
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

function* pieces(data: PageData, { script, style }: PageCode): Iterable<string> {
  const { language, ...parts } = data;
  yield `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>Sozh</title>
<style>${style}</style>
</head>
<body>
<noscript>Граф рисует JavaScript: включите его. The graph is drawn by JavaScript: switch it on.</noscript>
<script id="data" type="application/json">
{"language":${asJson(language)}`;
  for (const [name, value] of Object.entries(parts)) {
    yield `,\n"${name}":[`;
    let first = true;
    for (const one of value as readonly unknown[]) {
      yield `${first ? '' : ','}\n${asJson(one)}`;
      first = false;
    }
    yield ']';
  }
  yield `}\n</script>\n<script>${script}</script>\n</body>\n</html>\n`;
}

function policy(script: string, style: string): string {
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
