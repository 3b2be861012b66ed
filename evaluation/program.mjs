// The built program as the measures use it.
import { existsSync } from 'node:fs';
import { Absent } from './corpora.mjs';

/** `{ extract, loadKnowledge, … }` of dist/pipeline.js; `npm run evaluate` builds it first. */
export async function loadPipeline() {
  const file = new URL('../dist/pipeline.js', import.meta.url);
  if (!existsSync(file)) throw new Absent('the program is not built: npm run build');
  return import(file);
}

/** The first two stages, `{ segment, analyse }`, and what the second is made of: `{ tagDocument, findRelations }`. */
export async function loadStages() {
  const { segment } = await import(new URL('../dist/segment/segment.js', import.meta.url));
  const { analyse } = await import(new URL('../dist/analyse/analyse.js', import.meta.url));
  const { tagDocument } = await import(new URL('../dist/analyse/tag-document.js', import.meta.url));
  const { findRelations } = await import(new URL('../dist/analyse/find-relations.js', import.meta.url));
  return { segment, analyse, tagDocument, findRelations };
}

/** The article that a corpus' text would be. `day` (ISO) is when it was published, null where the corpus does not say. */
export const articleOf = (text, day = null) => ({
  id: 'article:0000000000000000',
  title: '',
  publishedAt: day,
  language: 'ru',
  url: null,
  outlet: null,
  aliases: [],
  text,
});
