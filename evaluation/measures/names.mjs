// Are persons, places and organizations found? Strict spans and types by score-spans.mjs: factRuEval-2016's devset as it is, NEREL's dev half
// at any level (a span is right where it equals one of any level; an outermost one is found where it or one inside it is). Ours are the
// names that the analysis settles on, of slovnet's tagger and the span model; slovnet's alone are in the note. NEREL calls adjectives
// («российский») and bodies without a capital letter names too, which we do not: so the span model's own spans are scored beside.
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
  const predict = (documents, of, pick = namesOf) =>
    documents.map(({ id, text }) => ({ id, spans: pick(analyse(segment(articleOf(text)), of)) }));
  return MEASURES.flatMap(({ corpus, way, map, bounds }, i) => {
    const score = (spans) => scoreSpans(corpora[i], spans, '--map', map)[way];
    const ours = score(predict(corpora[i], language));
    const alone = score(predict(corpora[i], { ...language, spans: null }));
    const theirs = natasha ? score(natashaSpans(natasha, corpora[i])) : null;
    const whole =
      way === 'any' ? score(predict(corpora[i], language, ({ spans }) => outermost(mapped(spans)))) : null;
    const beside = Object.keys(bounds).flatMap((type) =>
      whole
        ? [
            {
              measure: `spans of the model by itself, ${way} F1: ${type}`,
              corpus,
              figure: 100 * whole[type].F1,
              bound: bounds[type],
              note: `P ${(100 * whole[type].P).toFixed(1)}, R ${(100 * whole[type].R).toFixed(1)}`,
            },
          ]
        : [],
    );
    const rows = Object.entries(bounds).map(([type, bound]) => {
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
    return [...rows, ...beside];
  });
}

const namesOf = ({ names }) => names.map(({ start, stop, type }) => [start, stop, type]);

const TYPES = {
  PERSON: 'PER',
  COUNTRY: 'LOC',
  CITY: 'LOC',
  STATE_OR_PROVINCE: 'LOC',
  DISTRICT: 'LOC',
  LOCATION: 'LOC',
  ORGANIZATION: 'ORG',
};

const mapped = (spans) =>
  spans
    .filter(({ label }) => TYPES[label])
    .map(({ start, stop, label }) => [start, stop, TYPES[label]])
    .sort((one, other) => one[0] - other[0] || other[1] - one[1]);

function outermost(spans) {
  const outer = [];
  for (const span of spans) if (span[1] > (outer.at(-1)?.[1] ?? -1)) outer.push(span);
  return outer;
}
