// Are names put into the nominative as people put them? BSNLP's shared task gives for each form of a name in a document its lemma.
// Protocol of score-spans.mjs: of the distinct forms (with their type) that were found, the share whose normal form is the lemma, letter
// case, quotation marks and ё aside. Systems find different forms, so the forms that both find are compared too.
import { natashaSpans, readCorpus, scoreSpans } from '../corpora.mjs';
import { articleOf, loadPipeline } from '../program.mjs';

const CORPORA = { 'bsnlp-ru-ryanair': 96.5, 'bsnlp-ru-asia_bibi': 87.9 };
const TYPES = {
  Person: 'PER',
  Country: 'LOC',
  Region: 'LOC',
  Site: 'LOC',
  Organization: 'ORG',
};

export async function measure({ natasha, remembered }) {
  const documents = Object.keys(CORPORA).map(readCorpus);
  const { extract, loadKnowledge } = await loadPipeline();
  const knowledge = loadKnowledge();
  return Object.entries(CORPORA).flatMap(([corpus, bound], at) => {
    const predictions = documents[at].map(({ id, text, date }) => ({
      id,
      spans: extract(articleOf(text, date), knowledge)
        .mentions.filter(({ kind, type }) => kind === 'name' && TYPES[type])
        .map(({ start, stop, type, normal }) => [start, stop, TYPES[type], normal]),
    }));
    const ours = scoreSpans(documents[at], predictions);
    const theirs = natasha
      ? scoreSpans(documents[at], natashaSpans(natasha, documents[at], '--lemmas'))
      : null;
    const row = (what, pick, wanted, note) => ({
      measure: what,
      corpus,
      figure: pick(ours),
      bound: wanted,
      peers: theirs
        ? { 'natasha 1.6.0': pick(theirs) }
        : (remembered.find((old) => old.measure === what && old.corpus === corpus)?.peers ?? {}),
      note,
    });
    return [
      row('normal forms, % right', (s) => 100 * s.lemma.accuracy, bound, `of ${ours.lemma.of} forms found`),
      row('forms found, F1', (s) => 100 * s.forms.ALL.F1, null),
    ];
  });
}
