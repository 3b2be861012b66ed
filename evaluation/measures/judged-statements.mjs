// How many statements are right in real texts that nobody labelled? 400 of them, 200 with seed 8 and, after mending, 200 with seed 9 from other sentences, drawn by ../draw-statements.mjs from corpora/belarus-texts and
// news pages, and judged one by one by two judges who did not see each other's verdicts (../judged/statements.jsonl: places, hashes, ids and verdicts; no text).
// Right is a statement whose type, ends, status and date are what the text says, by the guide of the gold standard; a date that it lacks is no fault. A position
// that is no office, or cut off, makes no statement wrong: these are counted apart (`position` of a verdict).
// A statement that the program no longer makes (another type, end, status, date or span) must be judged anew: it is counted, and in no share.
// As shares are taken over what is still made, they rise when wrong statements go: only a fresh draw tells what new ones are worth.
// The pages are no part of the repository (see the draw): statements of texts that are not here are in no share but that of agreement.
import { readJudged, readNews, statementsOf } from '../draw-statements.mjs';
import { loadPipeline } from '../program.mjs';

const BANDS = [
  [0.9, 1.01],
  [0.8, 0.9],
  [0.7, 0.8],
  [0, 0.7],
];

const isRight = (judge) => (one) => one[judge] === 'right';
const bothRight = (one) => one.first === 'right' && one.second === 'right';
const bothJudged = (one) => one.first && one.second;

/** How far two judges agree beyond chance: Cohen's kappa, 1 where they never differ; null where chance alone would make them agree. */
export function kappa(judged) {
  const share = (test) => judged.filter(test).length / judged.length;
  const [one, other] = [share(isRight('first')), share(isRight('second'))];
  const chance = one * other + (1 - one) * (1 - other);
  const agreed = share(({ first, second }) => first === second);
  return chance === 1 ? null : (agreed - chance) / (1 - chance);
}

export async function measure() {
  const texts = new Map(readNews().map((text) => [text.id, text]));
  const { extract, loadKnowledge } = await loadPipeline();
  const program = { extract, knowledge: loadKnowledge() };
  const all = readJudged('statements.jsonl');
  const here = all.filter(({ id }) => texts.has(id));
  const made = new Map();
  for (const id of new Set(here.map((one) => one.id)))
    for (const one of statementsOf(texts.get(id), program)) made.set(`${id} ${one.statement}`, one);
  const still = here.flatMap((one) => {
    const now = made.get(`${one.id} ${one.statement}`);
    return now ? [{ ...one, confidence: now.confidence, source: now.source }] : [];
  });
  const judges = all.some(bothJudged) ? still.filter(bothJudged) : still;
  const row = (measure, figure, bound, note, more = {}) => {
    const corpus = here.length === all.length ? 'belarus-texts, pages' : 'belarus-texts';
    return { measure, corpus, figure, bound, peers: {}, note, ...more };
  };
  const share = (measure, part, items, bound = null, more = {}) =>
    items.length === 0
      ? []
      : [row(measure, (100 * items.filter(part).length) / items.length, bound, `of ${items.length}`, more)];
  const second = judges.some(bothJudged);
  const [right, name] = second
    ? [bothRight, 'right to both']
    : [isRight('first'), 'right to the first judge'];
  const byTwo = all.filter(bothJudged);
  const agreement = { corpus: 'belarus-texts, pages' };
  return [
    ...share('statements right, first judge, %', isRight('first'), judges, 80),
    ...(second
      ? [
          ...share('statements right, second judge, %', isRight('second'), judges, 80),
          ...share('statements right to both, %', bothRight, judges),
          ...share('judges agree, %', (one) => one.first === one.second, byTwo, null, agreement),
          row("judges agree, Cohen's kappa", kappa(byTwo), null, '', { ...agreement, digits: 2 }),
        ]
      : []),
    ...['belarus-texts', 'pages'].flatMap((source) =>
      share(
        `${name}, %`,
        right,
        judges.filter((one) => one.source === source),
        null,
        { corpus: source },
      ),
    ),
    ...BANDS.flatMap(([from, to]) =>
      share(
        `${name}, confidence ${from} to ${Math.min(to, 1)}, %`,
        right,
        judges.filter(({ confidence }) => from <= confidence && confidence < to),
      ),
    ),
    row(
      'right to the first judge, though its position is no office or cut off',
      judges.filter((one) => one.first === 'right' && one.position).length,
      null,
      `of ${judges.filter(isRight('first')).length}`,
      { digits: 0, better: 'less' },
    ),
    row(
      'statements no longer made, to be judged anew',
      here.length - still.length,
      null,
      `of ${here.length}`,
      { digits: 0 },
    ),
  ];
}
