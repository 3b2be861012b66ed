// Does the program find the 29 nested types of NEREL (Loukachevitch et al., "NEREL: A Russian dataset with nested named entities, relations
// and events", RANLP 2021)? From raw text on: our own tokens and sentences. Strict: a span counts where both ends and the type are those of
// the annotation; spans that our tokens cannot give, and discontinuous ones, count as missed. Figures of others are on NEREL's test half.
import { readCorpus } from '../corpora.mjs';
import { articleOf, loadPipeline, loadStages } from '../program.mjs';

const CORPUS = 'nerel-dev';
const PUBLISHED = {
  'Pyramid + fastText (published, test half)': 74.1,
  'Biaffine + fastText (published, test half)': 79.6,
  'SpERT + RuBERT (published, test half)': 82.5,
  'MRC (published, test half)': 85.0,
};
const BOUNDS = { EVENT: 65, PROFESSION: 79 };

export async function measure() {
  const documents = readCorpus(CORPUS);
  const { loadKnowledge } = await loadPipeline();
  const { segment, analyse } = await loadStages();
  const { language } = loadKnowledge({}, undefined, 'full');
  const counts = new Map();
  const count = (type, what) => {
    if (!counts.has(type)) counts.set(type, { right: 0, said: 0, gold: 0 });
    counts.get(type)[what]++;
  };
  for (const { text, ents } of documents) {
    const gold = new Map(
      ents.map((e) => [e.fragments ? `fragments ${e.id}` : `${e.start} ${e.end} ${e.type}`, e.type]),
    );
    const found = analyse(segment(articleOf(text)), language).spans;
    for (const type of gold.values()) count(type, 'gold');
    for (const { start, stop, label } of found) {
      count(label, 'said');
      if (gold.has(`${start} ${stop} ${label}`)) count(label, 'right');
    }
  }
  const all = { right: 0, said: 0, gold: 0 };
  for (const cell of counts.values()) for (const what of Object.keys(all)) all[what] += cell[what];
  const row = (type, cell, bound, peers = {}) => ({
    measure: `spans, strict F1: ${type}`,
    corpus: CORPUS,
    figure: percent(2 * cell.right, cell.said + cell.gold),
    bound,
    peers,
    note: `P ${percent(cell.right, cell.said).toFixed(1)}, R ${percent(cell.right, cell.gold).toFixed(1)}; ${cell.gold} spans`,
  });
  return [
    row('all 29 types', all, 79, PUBLISHED),
    ...[...counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([type, cell]) => row(type, cell, BOUNDS[type] ?? null)),
  ];
}

const percent = (part, whole) => (whole === 0 ? 0 : (100 * part) / whole);
