import { readFileSync } from 'node:fs';
import type { Ontology } from '../model/ontology.js';
import type { NamedQuery } from '../store/query-library.js';
import { packFavourites } from './browser-favourites.js';
import { browserStyle } from './browser-style.js';

/** Beside `src/` and beside `dist/`. */
const FOLDER = new URL('../../cypher/browser/', import.meta.url);

/** Where the guides say that the style is; a server at another place puts its own in. */
const USUAL_PORT = 7480;
const USUAL_ORIGIN = `http://localhost:${USUAL_PORT}`;

export interface BrowserFile {
  readonly name: string;
  readonly type: string;
  readonly body: string | Buffer;
}

/**
 * What Neo4j Browser can be given: `style.grass`, `favourites.zip`, and a guide in English and in Russian. `cypher/browser/` holds the
 * same, for who has no program at hand.
 * @param origin where they are served: a guide loads the style from there
 */
export function listBrowserFiles(
  ontology: Ontology,
  queries: readonly NamedQuery[],
  origin = USUAL_ORIGIN,
): BrowserFile[] {
  const guide = (name: string): BrowserFile => ({
    name,
    type: 'text/html; charset=utf-8',
    body: readFileSync(new URL(name, FOLDER), 'utf8').replaceAll(USUAL_ORIGIN, origin),
  });
  return [
    { name: 'style.grass', type: 'text/plain; charset=utf-8', body: browserStyle(ontology) },
    { name: 'favourites.zip', type: 'application/zip', body: packFavourites(queries) },
    guide('guide.en.html'),
    guide('guide.ru.html'),
  ];
}
