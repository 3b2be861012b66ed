import { button, element } from './element.js';
import type { Live } from './live-questions.js';
import { Page } from './page.js';
import { PageContext } from './page-context.js';
import { type Server, ServerError } from './server.js';
import { readHash } from './view-state.js';

/** Fetches the graph that the address asks for and shows it; where that fails, says why, with a button to try again. */
export async function openLivePage(server: Server, body: HTMLElement): Promise<void> {
  const { words } = server;
  document.title = words.title;
  const message = element('p', { role: 'status' }, words.loading);
  const waiting = element('main', { class: 'waiting' }, element('h1', {}, words.title), message);
  body.append(waiting);
  let page: Page | null = null;

  const open = async (asOf: string | null): Promise<ServerError | null> => {
    try {
      const { version, graph, readEvidence } = await server.readGraph(asOf);
      page?.close(asOf);
      waiting.remove();
      const live: Live = {
        server,
        version,
        reload: async (day) => {
          const error = await open(day);
          if (!error && day !== asOf) page?.focusDay();
          return error;
        },
      };
      page = new Page(new PageContext(graph, readEvidence), body, live);
      return null;
    } catch (error) {
      if (error instanceof ServerError) return error;
      throw error;
    }
  };

  const start = async (): Promise<void> => {
    message.replaceChildren(words.loading);
    const error = await open(readHash(location.hash).asOf);
    if (!error) return;
    message.replaceChildren(
      `${words.failed}: ${error.message} `,
      error.hint ?? '',
      ' ',
      button(words.again, () => void start()),
    );
  };
  await start();
}
