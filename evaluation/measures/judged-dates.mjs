// Are dates in the press right, and numbers left alone? 200 dates and 200 numbers that are none, drawn from corpora/belarus-texts by
// sample-dates.mjs with seed 7 and judged one by one (judged/dates.jsonl: place, hash of the sentence, value, verdicts; no text).
// A date is right when its place and value are; where the value is no longer the judged one, it counts as right only if it is the one that
// was said to be right, and else must be judged anew. Both passes over the dates were made by one judge (numbers were gone through once), the second in another order and without the first
// verdicts at hand: their agreement tells how steady the judge is, not how right.
import { readFileSync } from 'node:fs';
import { readBelarusTexts } from '../belarus-texts.mjs';

export async function measure() {
  const texts = new Map((await readBelarusTexts()).map((text) => [text.id, text]));
  const judged = readFileSync(new URL('../judged/dates.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const found = judged.map((item) => {
    const { text, dates } = texts.get(item.document) ?? { text: '', dates: [] };
    const meets = dates.filter(({ start, stop }) => start < item.stop && stop > item.start);
    const edtf = (meets.find(({ start }) => start === item.start) ?? meets[0])?.time.edtf ?? null;
    return { ...item, found: edtf, text };
  });
  const dates = found.filter(({ kind }) => kind === 'date');
  const numbers = found.filter(({ kind }) => kind === 'number');
  const isRight = (pass) => (item) =>
    item.found === item.edtf
      ? item.verdicts[pass] === 'right'
      : item.found !== null && item.found === item.right;
  const percent = (part, all) => (100 * part.length) / all.length;
  const agreed = dates.filter(({ verdicts: [one, other] }) => one === other);
  const anew = dates.filter((item) => item.found !== item.edtf && item.found !== item.right);
  const corpus = 'belarus-texts';
  const row = (measure, figure, bound, note, more = {}) => ({
    measure,
    corpus,
    figure,
    bound,
    peers: {},
    note,
    ...more,
  });
  return [
    row('dates right, first pass, %', percent(dates.filter(isRight(0)), dates), 90, `of ${dates.length}`),
    row(
      'dates right, second pass, %',
      percent(dates.filter(isRight(1)), dates),
      90,
      `to be judged anew: ${anew.length}`,
    ),
    row(
      'numbers taken for dates',
      numbers.filter((item) => item.found !== null).length,
      0,
      `of ${numbers.length}`,
      {
        better: 'less',
        digits: 0,
      },
    ),
    row('passes that agree, %', percent(agreed, dates), null, 'one judge, twice; numbers once'),
  ];
}
