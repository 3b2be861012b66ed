import type { LabelLanguage } from '../model/ontology.js';
import type { PageEvidence, PageGraph } from '../model/page-data.js';
import { WORDS } from './interface-words.js';
import { openLivePage } from './open-live-page.js';
import { Page } from './page.js';
import { PageContext } from './page-context.js';
import { Server } from './server.js';

const textOf = (id: string): string | null => document.getElementById(id)?.textContent ?? null;
const graph = textOf('graph');
if (graph === null) {
  const language = document.documentElement.lang as LabelLanguage;
  void openLivePage(new Server(WORDS[language]), document.body);
} else {
  const readEvidence = () => JSON.parse(textOf('evidence')!) as PageEvidence;
  new Page(new PageContext(JSON.parse(graph) as PageGraph, readEvidence), document.body);
}
