// Does the relation model find the 49 relations of NEREL (Loukachevitch et al., 2021)? Those inside a sentence as we cut it: the annotation's
// entities are given, discontinuous ones from their first to their last part; a relation is right where both ends, their order and the label are
// those of the annotation (symmetric ones too, which the annotation has in one order). End to end: from raw text on, with the spans that the span
// model finds; right where, besides, both ends have the bounds and types of the annotation. Figures of others are on NEREL's test half, by
// their own protocols.
import { readCorpus } from '../corpora.mjs';
import { articleOf, loadPipeline, loadStages } from '../program.mjs';

const CORPUS = 'nerel-dev';
const PUBLISHED = {
  'TRE (published, test half)': 67.2,
  'SpanBERT + mBERT (published, test half)': 76.1,
  'OpenNRE + RuBERT (published, test half)': 84.9,
};
const OURS = [
  ...['WORKS_AS', 'WORKPLACE', 'MEMBER_OF', 'HEADQUARTERED_IN', 'LOCATED_IN', 'OWNER_OF', 'PART_OF'],
  ...['PARTICIPANT_IN', 'ORGANIZES', 'TAKES_PLACE_IN'],
];

export async function measure() {
  const documents = readCorpus(CORPUS);
  const { loadKnowledge } = await loadPipeline();
  const stages = { ...(await loadStages()), language: loadKnowledge().language };
  const given = new Map();
  const raw = new Map();
  let crossing = 0;
  for (const { text, ents, rels } of documents) {
    const { document, layers } = analyseText(text, stages);
    const entities = new Map(ents.map((entity) => [entity.id, entity]));
    const placed = ents.map(({ id, start, end, type }) => ({ id, start, stop: end, label: type, score: 1 }));
    const sentenceOf = ({ start, end }) =>
      document.sentences.findIndex((s) => s.start <= start && end <= s.stop);
    const gold = rels.filter(({ arg1, arg2 }) => {
      const [one, other] = [arg1, arg2].map((id) => sentenceOf(entities.get(id)));
      return one >= 0 && one === other;
    });
    crossing += rels.length - gold.length;
    const inOrder = placed.toSorted((a, b) => a.start - b.start);
    count(
      given,
      gold.map(({ type, arg1, arg2 }) => [type, `${arg1} ${arg2}`]),
      [...stages.findRelations(document.sentences, inOrder, layers, stages.language.relations, null)].map(
        ({ from, to, label }) => [label, `${from.id} ${to.id}`],
      ),
    );
    const place = ({ start, stop, label }) => `${start} ${stop} ${label}`;
    count(
      raw,
      gold.map(({ type, arg1, arg2 }) => [
        type,
        [arg1, arg2]
          .map((id) => entities.get(id))
          .map(({ start, end, type }) => `${start} ${end} ${type}`)
          .join(' '),
      ]),
      stages
        .findRelations(document.sentences, document.spans, layers, stages.language.relations, null)
        .map(({ from, to, label }) => [label, `${place(from)} ${place(to)}`]),
    );
  }
  const all = sum([...given.values()]);
  const ten = sum(OURS.map((label) => raw.get(label)));
  return [
    row('gold entities: all 49 types', all, 70, PUBLISHED, `; ${crossing} more cross sentences`),
    ...[...given].sort(byName).map(([label, cell]) => row(`gold entities: ${label}`, cell)),
    row('from raw text: ten types that we use', ten),
    ...OURS.map((label) => row(`from raw text: ${label}`, raw.get(label))),
  ];
}

/** The analysed document, and what the networks think of each of its tokens. */
function analyseText(text, { segment, analyse, tagDocument, language }) {
  const segmented = segment(articleOf(text));
  const rows = language.encoder.encode(
    segmented.sentences.map(({ tokens }) => tokens.map(({ text }) => text)),
  );
  const { layers, encoded } = tagDocument(segmented, rows, language);
  return { document: analyse(segmented, language), layers: { ...layers, encoded } };
}

function count(counts, gold, found) {
  const cell = (label) => {
    if (!counts.has(label)) counts.set(label, { right: 0, said: 0, gold: 0 });
    return counts.get(label);
  };
  const wanted = new Set(gold.map((pair) => pair.join(' ')));
  for (const [label] of gold) cell(label).gold++;
  for (const [label, pair] of found) {
    cell(label).said++;
    if (wanted.has(`${label} ${pair}`)) cell(label).right++;
  }
}

const byName = ([one], [other]) => (one < other ? -1 : 1);
const sum = (cells) =>
  cells.reduce(
    (all, cell) => ({
      right: all.right + cell.right,
      said: all.said + cell.said,
      gold: all.gold + cell.gold,
    }),
    { right: 0, said: 0, gold: 0 },
  );
const percent = (part, whole) => (whole === 0 ? 0 : (100 * part) / whole);
const row = (name, { right, said, gold }, bound = null, peers = {}, more = '') => ({
  measure: `relations, F1, ${name}`,
  corpus: CORPUS,
  figure: percent(2 * right, said + gold),
  bound,
  peers,
  note: `P ${percent(right, said).toFixed(1)}, R ${percent(right, gold).toFixed(1)}; ${gold} annotated${more}`,
});
