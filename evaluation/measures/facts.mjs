// Which facts of factRuEval-2016 (Starostin et al., "FactRuEval 2016: Evaluation of named entity recognition and fact extraction systems for
// Russian", Dialogue 2016) does the program find from raw text? Scored by the rules of its third track (fact-scorer.mjs). Occupation is what we
// call HOLDS_POSITION and ACCREDITED_TO (whose «Where» is the office's own state), Meeting MET_WITH, Deal AGREED_WITH and SIGNED_WITH, Ownership OWNS.
// Their kinds of deals («купля/продажа») are no notion of ours: that argument counts as missed.
import { readCorpus } from '../corpora.mjs';
import { addCounts, figuresOf, NO_COUNTS, scoreFacts } from '../fact-scorer.mjs';
import { articleOf, loadPipeline } from '../program.mjs';

const CORPUS = 'factrueval-devset';
const BOUNDS = { Occupation: 55 };
const PAIRS = { MET_WITH: 'Meeting', AGREED_WITH: 'Deal', SIGNED_WITH: 'Deal' };

export async function measure() {
  const documents = readCorpus(CORPUS);
  const { extract, loadKnowledge } = await loadPipeline();
  const knowledge = loadKnowledge();
  const found = documents.map(({ text }) => factsOf(extract(articleOf(text), knowledge)));
  const types = ['Occupation', 'Meeting', 'Deal', 'Ownership'];
  const counts = types.map((type) =>
    documents.reduce((sum, document, i) => addCounts(sum, scoreFacts(document, type, found[i])), NO_COUNTS),
  );
  const row = (type, cell, bound = null, peers = {}) => {
    const { precision, recall, f1 } = figuresOf(cell);
    return {
      measure: `facts, F1: ${type}`,
      corpus: CORPUS,
      figure: 100 * f1,
      bound,
      peers,
      note: `P ${(100 * precision).toFixed(1)}, R ${(100 * recall).toFixed(1)}; ${cell.found} found, ${cell.gold} annotated`,
    };
  };
  return [
    row('all four', counts.reduce(addCounts), null, { 'best run of 2016 (published, testset)': 50.8 }),
    ...types.map((type, i) => row(type, counts[i], BOUNDS[type])),
  ];
}

/** What the statements of an article say, as facts of factRuEval: each once. */
export function factsOf(document) {
  const facts = new Map();
  const add = (type, args) => facts.set(JSON.stringify([type, args]), { type, args });
  for (const statement of document.statements) {
    const { type, from, to, position, start, stop } = statement;
    const names = [from, to].map((id) => nameIn(document, id, start, stop));
    if (type === 'HOLDS_POSITION')
      add('Occupation', [
        ['who', names[0]],
        ['where', names[1]],
        ...(position ? [['position', position]] : []),
      ]);
    else if (type === 'ACCREDITED_TO') {
      const own = document.mentions.find(
        ({ entity, office, start: at }) => entity === from && office?.to === to && start <= at && at < stop,
      )?.office.of;
      add('Occupation', [
        ['who', names[0]],
        ...(own ? [['where', nameIn(document, own, start, stop)]] : []),
        ...(position ? [['position', position]] : []),
      ]);
    } else if (type === 'OWNS')
      add('Ownership', [
        ['owner', names[0]],
        ['property', names[1]],
      ]);
    else if (PAIRS[type])
      add(
        PAIRS[type],
        names.map((name) => ['participant', name]),
      );
  }
  return [...facts.values()];
}

/** What the article calls an entity, in the nominative: the fullest of its names. */
function nameIn(document, id) {
  const entity = document.entities.find((entity) => entity.id === id);
  const names = document.mentions
    .filter((mention) => mention.entity === id && mention.kind === 'name')
    .map(({ normal }) => normal);
  return names.reduce((best, name) => (name.length > best.length ? name : best), '') || (entity?.name ?? id);
}
