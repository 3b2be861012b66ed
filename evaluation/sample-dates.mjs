// Draws what is judged by hand: expressions that may be dates, and numbers that may be none, from corpora/belarus-texts in the order of a seed.
//   node evaluation/sample-dates.mjs dates|numbers [SEED]
// Prints one a line: document, start, stop, hash of the sentence, day that dates are counted from, value found (– for none), words in their context.
// The pool of dates is what the program dates together with every word of the calendar that it leaves undated, so that missed ones are seen.
// Verdicts are kept in judged/dates.jsonl, without any text: see measures/judged-dates.mjs.
import { hashOf, readBelarusTexts } from './belarus-texts.mjs';
import { shuffle } from './seeded-order.mjs';

const [kind = 'dates', seed = '7'] = process.argv.slice(2);

const TEMPORAL =
  /(?<!\p{L})(?:январ|феврал|март|апрел|ма[яйе](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред[уы](?!\p{L})|четверг|пятниц|суббот|воскресень|сегодня|вчера|завтра|накануне|недел|месяц|год|век|лет(?!\p{L})|лето|летом|зим|весн|осен|кварта|полугод|день|дня(?!\p{L})|дней|утр|вечер|ноч|час|эпох|назад|прошл|нынешн)\p{L}*|\d+/giu;

const items = [];
for (const { id, text, day, dates, sentenceAt } of await readBelarusTexts()) {
  const add = (start, stop, edtf) => {
    const sentence = sentenceAt(start);
    const context = `${text.slice(Math.max(sentence.start, start - 70), start)}[${text.slice(start, stop)}]${text.slice(stop, Math.min(sentence.stop, stop + 50))}`;
    items.push([
      id,
      start,
      stop,
      hashOf(text.slice(sentence.start, sentence.stop)),
      day,
      edtf ?? '–',
      context.replace(/\s+/g, ' '),
    ]);
  };
  const dateAt = (start, stop) => dates.find((date) => date.start < stop && date.stop > start);
  if (kind === 'numbers') {
    for (const { index, 0: number } of text.matchAll(/\d+/g))
      add(index, index + number.length, dateAt(index, index + number.length)?.time.edtf);
    continue;
  }
  for (const { start, stop, time } of dates) add(start, stop, time.edtf);
  for (const { index, 0: word } of text.matchAll(TEMPORAL))
    if (!/^\d/.test(word) && !dateAt(index, index + word.length)) add(index, index + word.length, null);
}

for (const item of shuffle(items, Number(seed))) console.log(item.join('\t'));
