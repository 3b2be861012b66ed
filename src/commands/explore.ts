import { serveHere } from '../browser/serve-here.js';
import { answerQuestions } from '../explore/answer-questions.js';
import { livePage } from '../export/html.js';
import { loadDictionary } from '../knowledge/load-language.js';
import { loadOntology } from '../knowledge/load-ontology.js';
import type { LabelLanguage } from '../model/ontology.js';
import { countOf } from './count-of.js';
import { readPageCode } from './read-page-code.js';
import { reportError } from './report-error.js';
import { StoredGraphs } from './stored-graphs.js';
import type { Terminal } from './terminal.js';
import { untilStopped } from './until-stopped.js';

export interface ExploreFlags {
  readonly store: string;
  readonly port: number;
  readonly lang: LabelLanguage;
  /** the day that the page begins with */
  readonly asOf?: string;
}

/** `sozh explore`: the page of the graph, served to this machine until it is stopped, with questions that the store answers. */
export async function exploreCommand(flags: ExploreFlags, terminal: Terminal): Promise<void> {
  const { store, port, lang: language, asOf } = flags;
  const options = { ontology: loadOntology(), language, dictionary: loadDictionary() };
  const graphs = new StoredGraphs(store, options, terminal);
  const { graph } = await graphs.readGraph(asOf ?? null);
  const answer = answerQuestions(livePage(readPageCode(), language), graphs, (bug) => {
    reportError(bug, terminal);
  });
  const server = await serveHere(port, answer);
  const address = `${server.origin}/${asOf === undefined ? '' : `#as-of=${asOf}`}`;
  const { bold, dim } = terminal.paint;
  const { nodes, edges } = graph;
  const known = asOf === undefined ? '' : `, as known on ${asOf}`;
  terminal.out(
    [
      `${countOf(nodes.length, 'node')} and ${countOf(edges.length, 'edge')} of ${store}${known}: open ${bold(address)}`,
      dim('Others may write to the store meanwhile: load the page anew to see it. Ctrl-C ends it.'),
    ].join('\n'),
  );
  await untilStopped();
  await server.close();
}
