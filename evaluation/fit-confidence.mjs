// Fits the curve of src/relate/believe.ts anew and prints it: npm run build && node evaluation/fit-confidence.mjs
//
// The statements of the program on the labelled articles of gold/training, in the order of their raw confidence and cut into parts of equal size, are
// counted right where the gold has type, ends, date and status. Neighbouring parts that do not rise are joined (isotonic regression by
// pool adjacent violators); half a right and half a wrong statement are added to each part, so that none comes to 0 or 1.
import { goldPath } from './corpora.mjs';
import { judgeStatements, loadJudged } from './judge-statements.mjs';

const PARTS = 10;
const NEAR = 0.02;

const { BELIEF } = await import(new URL('../dist/relate/believe.js', import.meta.url));

/** The raw confidence that the curve as it stands makes this one of. */
function rawOf(confidence) {
  const at = Math.max(
    1,
    BELIEF.findIndex(([, right]) => confidence <= right),
  );
  const [[x0, y0], [x1, y1]] = [BELIEF[at - 1], BELIEF[at]];
  return x0 + ((confidence - y0) / (y1 - y0)) * (x1 - x0);
}

const judged = judgeStatements(goldPath('training'), await loadJudged())
  .map(({ confidence, right }) => ({ raw: rawOf(confidence), right }))
  .sort((one, other) => one.raw - other.raw);
const parts = Array.from({ length: PARTS }, (_, part) =>
  judged.slice(Math.round((part * judged.length) / PARTS), Math.round(((part + 1) * judged.length) / PARTS)),
);
const blocks = [];
for (const part of parts) {
  blocks.push({
    size: part.length,
    raw: part.reduce((sum, { raw }) => sum + raw, 0),
    right: part.filter(({ right }) => right).length,
  });
  // parts that fall, or lie too near for a line between them, are one
  const joins = ([one, other]) =>
    shareOf(other) <= shareOf(one) || other.raw / other.size - one.raw / one.size < NEAR;
  while (blocks.length > 1 && joins(blocks.slice(-2))) {
    const [one, other] = blocks.splice(-2);
    blocks.push({ size: one.size + other.size, raw: one.raw + other.raw, right: one.right + other.right });
  }
}

function shareOf({ size, right }) {
  return (right + 0.5) / (size + 1);
}

const round = (value) => Math.round(value * 1000) / 1000;
const curve = blocks.map((block) => [round(block.raw / block.size), round(shareOf(block))]);
const [last] = curve.slice(-1);
// beyond the surest statements there is nothing to learn from: the curve stays as far from 1 as it is there
const end = round(Math.min(0.99, last[1] + (1 - last[0]) * 0.5));
for (const point of [[0, 0], ...curve, [1, end]]) console.log(JSON.stringify(point));
console.log(`${judged.length} statements`);
