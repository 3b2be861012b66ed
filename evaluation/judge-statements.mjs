// Statements of the program beside a labelled article of the gold standard, as its scorer (score.mjs, «cases») compares them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const plain = (text) =>
  (text ?? '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"“”„]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Which entity of the document each entity of the gold is: by type and one of its right names; each is taken once. */
function matchEntities(gold, document) {
  const matched = new Map();
  const taken = new Set();
  for (const { key, type, names } of gold.entities) {
    const right = names.map(plain);
    const hit = document.entities.find(
      (entity) => !taken.has(entity.id) && entity.type === type && right.includes(plain(entity.name)),
    );
    if (!hit) continue;
    matched.set(key, hit.id);
    taken.add(hit.id);
  }
  return matched;
}

/** Whether the statement is what a gold relation says: its type and ends, and with `exact` its date and status. */
function says(statement, relation, matched, exact) {
  const ids = (keys) => [keys].flat().map((key) => matched.get(key));
  const [a, b] = [ids(relation.a), ids(relation.b)];
  const { type, from, to, time, status } = statement;
  const ends =
    (a.includes(from) && b.includes(to)) || (relation.either && b.includes(from) && a.includes(to));
  if (!relation.types.includes(type) || !ends) return false;
  if (!exact) return true;
  const edtf = time?.edtf ?? null;
  const asOf = relation.asOf && (edtf === null || time.basis === 'as-of');
  return relation.status.includes(status) && (asOf || !relation.date || relation.date.includes(edtf));
}

/**
 * Every statement of the program on a folder of labelled articles: `{ confidence, rule, related, right }`. `related`: the gold has its type and ends;
 * `right`: its date and status too. What the gold does not hold counts as wrong, though it may be true.
 */
export function judgeStatements(folder, { readArticle, extract, documentJson, knowledge }) {
  const judged = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.gold.json'))) {
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const path = join(folder, file.replace('.gold.json', '.txt'));
    const { article, messages } = readArticle(readFileSync(path, 'utf8'), { path });
    const document = documentJson(extract(article, knowledge, messages));
    const matched = matchEntities(gold, document);
    for (const statement of document.statements) {
      const { confidence, rule } = statement;
      const related = gold.relations.some((relation) => says(statement, relation, matched, false));
      const right = gold.relations.some((relation) => says(statement, relation, matched, true));
      judged.push({ confidence, rule, related, right });
    }
  }
  return judged;
}

/** The parts of the built program that `judgeStatements` needs. */
export async function loadJudged(dist = new URL('../dist/', import.meta.url)) {
  const part = (path) => import(new URL(path, dist));
  const { readArticle } = await part('read/read-article.js');
  const { extract, loadKnowledge } = await part('pipeline.js');
  const { documentJson } = await part('commands/extract.js');
  return { readArticle, extract, documentJson, knowledge: loadKnowledge() };
}
