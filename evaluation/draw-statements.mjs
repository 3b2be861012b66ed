// Draws statements of the program from real texts, to be judged by people: those of corpora/belarus-texts and of news pages (judged/pages.jsonl).
//   node evaluation/draw-statements.mjs [--count 200] [--seed 8] [--pages FOLDER]     prints JSON Lines: what to judge, with its context
// The pages are no part of the repository: judged/pages.jsonl has the address, day and SHA-256 of each (of the text as it was judged: a page's opening, in
// whole sentences, without the furniture of the page). FOLDER, SOZH_PAGES or corpora/news-pages holds them as ID.txt; what is not there is passed over.
// No more than 8 statements are drawn from one text. Verdicts are kept in judged/statements.jsonl, without any text: see measures/judged-statements.mjs.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hashOf } from './belarus-texts.mjs';
import { corpusPath } from './corpora.mjs';
import { dayOf, readTexts } from './draw-roles.mjs';
import { articleOf, loadPipeline } from './program.mjs';
import { fewOfEach, shuffle } from './seeded-order.mjs';

/** The lines of a JSON Lines file in judged/; none where there is no such file. */
export function readJudged(name) {
  const file = new URL(`judged/${name}`, import.meta.url);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** `{ id, source, text, day }` of the listed pages that lie in a folder; throws where one is not the text that was judged. */
function readPages(folder) {
  return readJudged('pages.jsonl')
    .map(({ id, day, sha256 }) => ({ id, day, sha256, file: join(folder, `${id}.txt`) }))
    .filter(({ file }) => existsSync(file))
    .map(({ id, day, sha256, file }) => {
      const text = readFileSync(file, 'utf8');
      if (createHash('sha256').update(text).digest('hex') !== sha256)
        throw new Error(`${file} is not the text of judged/pages.jsonl`);
      return { id, source: 'pages', text, day };
    });
}

/** All texts that are here: belarus-texts, whose day is estimated, then the pages. Throws `Absent` without the former. */
export function readNews(folder = process.env.SOZH_PAGES ?? usualPages()) {
  const texts = readTexts().map(({ id, text }) => ({
    id,
    source: 'belarus-texts',
    text,
    day: dayOf(id, text),
  }));
  return [...texts, ...readPages(folder)];
}

/** Where the pages lie beside the other corpora, whether or not they are there. */
const usualPages = () => join(corpusPath('belarus-texts'), '..', 'news-pages');

/** What the program states of a text, in its order. `statement` is the id that the statement has, `sentence` the hash of its sentence. */
export function statementsOf({ id, source, text, day }, { extract, knowledge }) {
  const { statements, entities, sentences } = extract(articleOf(text, day), knowledge);
  const names = new Map(entities.map((entity) => [entity.id, entity.name]));
  const nameOf = (entity) => names.get(entity) ?? entity;
  return statements.map((one) => {
    const at = sentences.findIndex(({ start, stop }) => start <= one.start && one.start < stop);
    const words = (which) => {
      const sentence = sentences[which];
      return sentence ? text.slice(sentence.start, sentence.stop).replace(/\s+/g, ' ') : null;
    };
    return {
      id,
      source,
      day,
      statement: one.id,
      start: one.start,
      stop: one.stop,
      sentence: hashOf(text.slice(one.start, one.stop)),
      type: one.type,
      from: nameOf(one.from),
      to: nameOf(one.to),
      status: one.status,
      date: one.time?.edtf ?? null,
      basis: one.time?.basis ?? null,
      position: one.position,
      amount: one.amount,
      speaker: one.speaker && nameOf(one.speaker),
      confidence: one.confidence,
      rule: one.rule,
      context: { before: words(at - 1), sentence: one.quote.replace(/\s+/g, ' '), after: words(at + 1) },
    };
  });
}

/** `count` statements of all texts in the order of a seed, no more than `most` from one text. */
export function drawStatements(texts, program, count, seed, most = 8) {
  const all = texts.flatMap((text) => statementsOf(text, program));
  return fewOfEach(shuffle(all, seed), most).slice(0, count);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '200' },
      seed: { type: 'string', default: '8' },
      pages: { type: 'string' },
    },
  });
  const { extract, loadKnowledge } = await loadPipeline();
  const program = { extract, knowledge: loadKnowledge() };
  const drawn = drawStatements(readNews(values.pages), program, Number(values.count), Number(values.seed));
  for (const statement of drawn) console.log(JSON.stringify(statement));
}
