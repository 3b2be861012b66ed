// Trains the weights by which src/relate judges pairs of entities: logistic regression on labelled articles.
//   npm run build && node training/pairs/train.mjs [FOLDER]      FOLDER: NAME.txt with NAME.gold.json (../shared/gold/training)
// The sentences of sentences.txt are learned from as well.
// Writes data/lexicon/pair-weights.json and prints the figures of cross-validation by article, by which the thresholds are chosen.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { choosePairs, weighPair } from '../../dist/relate/weigh-pair.js';
import { proposalsOf } from './proposals.mjs';
import { fit } from './regression.mjs';
import { readSentences } from './sentences.mjs';

const folder = process.argv[2] ?? '../shared/gold/training';
if (!existsSync(folder)) {
  console.error(`no labelled articles in ${folder}`);
  process.exit(3);
}
const FOLDS = 7;
const L2 = Number(process.env.L2 ?? 3);

const articles = readdirSync(folder)
  .filter((file) => file.endsWith('.gold.json'))
  .sort()
  .map((file) => {
    const text = readFileSync(join(folder, file.replace('.gold.json', '.txt')), 'utf8');
    return proposalsOf(text, JSON.parse(readFileSync(join(folder, file), 'utf8')));
  });
// in every fold: nothing of the labelled articles stands in them
const own = readSentences(new URL('sentences.txt', import.meta.url)).map(({ text, gold }) =>
  proposalsOf(text, gold),
);
const examples = (list) => list.flatMap(({ groups }) => groups.flat()).filter(({ right }) => right !== null);

// each article is judged by weights that have not seen it
const folds = Array.from({ length: FOLDS }, (_, fold) =>
  fit(examples([...articles.filter((_, at) => at % FOLDS !== fold), ...own]), L2),
);
const judged = articles.map((article, at) => ({
  ...article,
  groups: article.groups.map((pairs) =>
    pairs.map((pair) => ({ ...pair, confidence: weighPair(pair.features, { weights: folds[at % FOLDS] }) })),
  ),
}));

// users lose more by a wrong statement than by a missing one
const LEAST_PRECISION = 0.76;
let best = { f1: -1 };
for (let strict = 0; strict < 0.5; strict += 0.05)
  for (let loose = 0.2; loose < 0.95; loose += 0.05) {
    const figures = score(judged, { strict, loose });
    if (figures.precision >= LEAST_PRECISION && figures.f1 > best.f1)
      best = { thresholds: { strict: round(strict), loose: round(loose) }, ...figures };
  }
const all = examples([...articles, ...own]);
console.log(
  `${articles.length} articles, ${own.length} sentences of our own, ${all.length} pairs, ${all.filter(({ right }) => right).length} right`,
);
console.log('by slots alone', show(score(judged, { strict: 0, loose: 1 })));
console.log('weighed', JSON.stringify(best.thresholds), show(best));
for (const at of [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
  const inside = examples(judged).filter(({ confidence }) => confidence >= at && confidence < at + 0.1);
  const right = inside.filter((pair) => pair.right).length / Math.max(1, inside.length);
  console.log(
    `confidence ${at.toFixed(1)}: ${String(inside.length).padStart(5)} pairs, ${right.toFixed(2)} right`,
  );
}

const weights = Object.fromEntries(
  Object.entries(fit(all, L2))
    .map(([name, value]) => [name, Math.round(value * 1000) / 1000])
    .filter(([, value]) => Math.abs(value) >= 0.01),
);
const file = new URL('../../data/lexicon/pair-weights.json', import.meta.url);
writeFileSync(file, `${JSON.stringify({ thresholds: best.thresholds, weights }, null, 2)}\n`);

/** Distinct relations: how many of gold's are stated, and how many stated ones gold does not hold. */
function score(list, thresholds) {
  let found = 0;
  let wrong = 0;
  let gold = 0;
  for (const { groups, relations } of list) {
    gold += relations;
    const stated = groups
      .flatMap((pairs) => choosePairs(pairs, thresholds))
      .filter(({ optional }) => !optional);
    found += new Set(stated.flatMap(({ golds }) => golds)).size;
    wrong += new Set(stated.filter(({ golds }) => golds.length === 0).map(({ key }) => key)).size;
  }
  const precision = found / Math.max(1, found + wrong);
  const recall = found / gold;
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

function round(value) {
  return Math.round(value * 100) / 100;
}

function show({ precision, recall, f1 }) {
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
}
