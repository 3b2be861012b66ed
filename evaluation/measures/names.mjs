// Are persons, places and organizations found? Strict spans and types by score-spans.mjs: factRuEval-2016's devset as it is, NEREL's dev half
// at any level (a span is right where it equals one of any level; an outermost one is found where it or one inside it is). Ours are the
// names that the analysis settles on, of slovnet's tagger and the span model; slovnet's alone are in the note.
import { natashaSpans, readCorpus, scoreSpans } from '../corpora.mjs';
import { articleOf, loadPipeline, loadStages } from '../program.mjs';

const MEASURES = [
  {
    corpus: 'factrueval-devset',
    way: 'strict',
    map: 'plain',
    bounds: { PER: 92.9, LOC: 90.5, ORG: 73.2, ALL: 88.5 },
  },
  { corpus: 'nerel-dev', way: 'any', map: 'nerel', bounds: { PER: null, LOC: null, ORG: null, ALL: 88 } },
];

export async function measure({ natasha, remembered }) {
  const corpora = MEASURES.map(({ corpus }) => readCorpus(corpus));
  const { loadKnowledge } = await loadPipeline();
  const { segment, analyse } = await loadStages();
  const { language } = loadKnowledge();
  const predict = (documents, of) =>
    documents.map(({ id, text }) => ({
      id,
      spans: analyse(segment(articleOf(text)), of).names.map(({ start, stop, type }) => [start, stop, type]),
    }));
  return MEASURES.flatMap(({ corpus, way, map, bounds }, i) => {
    const score = (spans) => scoreSpans(corpora[i], spans, '--map', map)[way];
    const ours = score(predict(corpora[i], language));
    const alone = score(predict(corpora[i], { ...language, spans: null }));
    const theirs = natasha ? score(natashaSpans(natasha, corpora[i])) : null;
    return Object.entries(bounds).map(([type, bound]) => {
      const measure = `names, ${way} F1: ${type}`;
      const before = remembered.find((old) => old.measure === measure && old.corpus === corpus);
      return {
        measure,
        corpus,
        figure: 100 * ours[type].F1,
        bound,
        peers: theirs ? { 'natasha 1.6.0': 100 * theirs[type].F1 } : (before?.peers ?? {}),
        note: `P ${(100 * ours[type].P).toFixed(1)}, R ${(100 * ours[type].R).toFixed(1)}; slovnet's alone ${(100 * alone[type].F1).toFixed(1)}`,
      };
    });
  });
}
