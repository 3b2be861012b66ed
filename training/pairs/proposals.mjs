// What the frames propose for a labelled article, with whether gold holds it.

import { extract, loadKnowledge } from '../../dist/pipeline.js';
import { readArticle } from '../../dist/read/read-article.js';
import { proposeFrames } from '../../dist/relate/match-frames.js';
import { buildScenes } from '../../dist/relate/scene.js';

const knowledge = loadKnowledge();
const plain = (text) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"“”„]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** `{groups, relations}`: the pairs of each frame at each trigger, with features, `right` (null: not to be learned from), the gold relations they are, and how many gold holds. */
export function proposalsOf(text, gold) {
  const { article, messages } = readArticle(text, {
    path: gold.article ?? 'article.txt',
    publishedAt: gold.publishedAt,
  });
  const document = extract(article, knowledge, messages);
  const ids = matchEntities(document, gold);
  const must = gold.relations.filter(({ optional }) => !optional);
  const groups = buildScenes(document)
    .filter(({ tokens }) => !tokens.at(-1)?.text.endsWith('?'))
    .flatMap((scene) =>
      proposeFrames(scene, knowledge.lexicon, knowledge.ontology).map(({ frame, pairs }) =>
        pairs.map((pair) => {
          const [a, b] = [pair.from.mention.entity, pair.to.mention.entity];
          const same = gold.relations.filter((relation) => joins(relation, frame.type, a, b, ids));
          const here = same.filter(({ quote }) => meets(article.text, quote, scene.sentence));
          const symmetric = knowledge.ontology.type(frame.type).symmetric;
          return {
            ...pair,
            key: [frame.type, ...(symmetric ? [a, b].sort() : [a, b])].join(' '),
            golds: same
              .filter((relation) => must.includes(relation))
              .map((relation) => gold.relations.indexOf(relation)),
            optional: same.length > 0 && same.every(({ optional }) => optional),
            // a fact of another sentence is no example of this one, unless this one says it plainly
            right:
              here.length > 0 || (pair.strict && same.length > 0) ? true : same.length > 0 ? null : false,
          };
        }),
      ),
    );
  return { groups, relations: must.length };
}

function matchEntities(document, gold) {
  const ids = new Map();
  const taken = new Set();
  for (const { key, type, names } of gold.entities) {
    const wanted = names.map(plain);
    const entity = document.entities.find(
      (e) => !taken.has(e.id) && (type === undefined || e.type === type) && wanted.includes(plain(e.name)),
    );
    if (!entity) continue;
    ids.set(key, entity.id);
    taken.add(entity.id);
  }
  return ids;
}

function joins({ types, a, b, either }, type, from, to, ids) {
  if (!types.includes(type)) return false;
  const [one, other] = [a, b].map((keys) => [keys].flat().map((key) => ids.get(key)));
  return (one.includes(from) && other.includes(to)) || (either && one.includes(to) && other.includes(from));
}

function meets(text, quote, { start, stop }) {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (at < stop && at + quote.length > start) return true;
  return false;
}
