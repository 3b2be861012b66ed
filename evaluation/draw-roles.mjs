// Draws 100 role mentions without a name beside them from real texts, to be judged by people.
//   node evaluation/draw-roles.mjs [--count 100] [--seed 1]        prints JSON Lines: what to judge, with its context
// `measures/roles.mjs` compares what the program makes of them now with what was judged.
// The words are found by pattern, not by the program. What is kept in judged/roles.jsonl is ids, spans, hashes and verdicts, no text.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusPath } from './corpora.mjs';
import { articleOf, loadPipeline } from './program.mjs';
import { fewOfEach, randomOf } from './seeded-order.mjs';

const ROLE =
  /(?<![\p{L}-])((?:экс-)?(?:президент|премьер|губернатор|мэр|спикер|вице-премьер|вице-президент|канцлер|сенатор|депутат)(?:-министр)?(?:а|у|ом|е)?|глав(?:а|ы|е|у|ой) (?:государства|правительства|МИД|республики|области|региона|ведомства)|лидер(?:а|у|ом|е)?|посол|посл(?:а|у|ом)|министр(?:а|у|ом|е)?|председател(?:ь|я|ю|ем|е)|(?:гос)?секретар(?:ь|я|ю|ем)|генсек(?:а|у|ом)?)(?![\p{L}-])/giu;
/** A capital shortly after it in the same clause, or a name and a comma before it: then a name stands beside. */
const NAME_AFTER =
  /^(?:[ «"]+[\p{L}-]+[»"]?){0,6}[ ]+\p{Lu}\p{Ll}+[ ]+\p{Lu}\p{Ll}+|^[ ]+\p{Lu}\.? ?\p{Lu}?\.? ?\p{Lu}\p{Ll}+/u;
const NAME_BEFORE = /\p{Lu}\p{Ll}+, (?:[\p{Ll}-]+ ){0,2}$/u;

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

/** The day of a text as far as it tells: the year in its id or the latest in the text, and the first day of a month in the text. */
export function dayOf(id, text) {
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map((match) => match[1]).sort();
  const year = /__(?:all__)?((?:19|20)\d\d)_/.exec(id)?.[1] ?? years.at(-1);
  if (!year) return null;
  const found = new RegExp(`(\\d{1,2}) (${MONTHS.join('|')})`).exec(text);
  const month = found ? MONTHS.indexOf(found[2]) + 1 : 7;
  return `${year}-${String(month).padStart(2, '0')}-${String(found ? Math.min(28, found[1]) : 1).padStart(2, '0')}`;
}

export const hashOf = (text) => createHash('sha256').update(text).digest('hex');

export function readTexts() {
  const folder = corpusPath('belarus-texts');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ id: file.slice(0, -4), text: readFileSync(join(folder, file), 'utf8') }));
}

/** All role words without a name beside them, in the order of the texts. */
export function rolesIn({ id, text }) {
  return [...text.matchAll(ROLE)]
    .filter(({ index, 0: words }) => {
      const after = text.slice(index + words.length, index + words.length + 120).replace(/\n/g, '\n.');
      return !NAME_AFTER.test(after) && !NAME_BEFORE.test(text.slice(Math.max(0, index - 60), index));
    })
    .map(({ index, 0: words }) => ({ id, start: index, stop: index + words.length }));
}

/** `count` of them in the order of the draw, no more than `most` from one text. */
export function drawRoles(texts, count, seed, most = 12) {
  const random = randomOf(seed);
  const drawn = texts
    .flatMap(rolesIn)
    .map((role) => ({ role, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ role }) => role);
  return fewOfEach(drawn, most).slice(0, count);
}

/** What the program makes of a role: the id of a person, or null where it leaves it open. */
export function readings(roles, texts, { extract, knowledge }) {
  const documents = new Map();
  return roles.map(({ id, start, stop }) => {
    if (!documents.has(id)) {
      const { text } = texts.find((one) => one.id === id);
      documents.set(id, extract(articleOf(text, dayOf(id, text)), knowledge));
    }
    const document = documents.get(id);
    const sentence = document.sentences.find((one) => one.start <= start && start < one.stop);
    const mention = document.mentions.find(
      (one) => one.start < stop && start < one.stop && one.kind === 'role' && one.type === 'Person',
    );
    return {
      id,
      start,
      stop,
      sentence: hashOf(document.article.text.slice(sentence.start, sentence.stop)),
      entity: mention?.entity ?? null,
    };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = (name, usual) => {
    const at = process.argv.indexOf(name);
    return at < 0 ? usual : Number(process.argv[at + 1]);
  };
  const { extract, loadKnowledge } = await loadPipeline();
  const texts = readTexts();
  const roles = drawRoles(texts, option('--count', 100), option('--seed', 1));
  for (const reading of readings(roles, texts, { extract, knowledge: loadKnowledge() })) {
    const { text } = texts.find(({ id }) => id === reading.id);
    const context = text.slice(Math.max(0, reading.start - 300), reading.stop + 200);
    console.log(JSON.stringify({ ...reading, day: dayOf(reading.id, text), context }));
  }
}
