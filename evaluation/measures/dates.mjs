// Are dates found, and are their values right?
//   NEREL      spans of DATE found, any overlap counting, nested ones included; F1. Annotators label lengths («два года») and vague words («в последнее
//              время») too, which have no place in the calendar: ours are what the grammar dates together with what it sees and leaves undated, and
//              in another row the dates alone. Texts carry no day; the values are not looked at.
//   gold       sentences with a date, its value and the day they were written: % whose date is found with a right value and without a false one
//   phrases    forty phrases alone (evaluation/phrases.json); the value must be one of those that are right, null being that there is no value
// Other programs are run on the sentences and phrases where they are given (evaluation/peers/README.md); else their last figures are shown.
import { readFileSync } from 'node:fs';
import { goldPath, readCorpus } from '../corpora.mjs';
import { findPeers } from '../peers/peers.mjs';
import { articleOf, loadPipeline } from '../program.mjs';

const ANCHOR = '2015-06-15';
const CORPORA = { 'nerel-dev': 90, 'nerel-train': null };

const overlaps = (one, other) => one.start < other.stop && one.stop > other.start;

/** Precision, recall and F1 in percent of spans that meet a gold span. */
function scoreOverlaps(documents) {
  let [found, right, wanted, seen] = [0, 0, 0, 0];
  for (const { gold, spans } of documents) {
    found += spans.length;
    wanted += gold.length;
    right += spans.filter((span) => gold.some((one) => overlaps(one, span))).length;
    seen += gold.filter((one) => spans.some((span) => overlaps(one, span))).length;
  }
  const [precision, recall] = [(100 * right) / found, (100 * seen) / wanted];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), wanted };
}

/** `cases`: `{sentence, anchor, phrase, edtf}`; `answers`: for each the dates `{start, stop, edtf}`. A case is right as gold/score.mjs has it. */
function countRight(cases, answers) {
  return cases.filter(({ sentence, phrase, edtf, others = [] }, at) => {
    const spanOf = (words) => {
      const start = sentence.indexOf(words);
      return { start, stop: start + words.length };
    };
    const dates = answers[at];
    const expected = [phrase, ...others.map((other) => other.phrase)]
      .filter((one) => one !== null)
      .map(spanOf);
    if (dates.some((date) => !expected.some((span) => overlaps(date, span)))) return false;
    return (
      phrase === null || dates.some((date) => overlaps(date, spanOf(phrase)) && edtf.includes(date.edtf))
    );
  }).length;
}

export async function measure({ remembered }) {
  const corpora = Object.keys(CORPORA).map(readCorpus);
  const sentences = readFileSync(goldPath('dates.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const list = JSON.parse(readFileSync(new URL('../phrases.json', import.meta.url), 'utf8'));
  const phrases = list.phrases.map(([sentence, ...edtf]) => ({
    sentence,
    anchor: list.anchor,
    phrase: edtf[0] === null ? null : sentence,
    edtf,
  }));
  const { findDates, loadKnowledge } = await loadPipeline();
  const knowledge = loadKnowledge();

  const spanRows = Object.entries(CORPORA).flatMap(([corpus, bound], at) => {
    const scored = (spansOf) =>
      scoreOverlaps(
        corpora[at].map(({ text, ents }) => ({
          gold: ents.filter(({ type }) => type === 'DATE').map(({ start, end }) => ({ start, stop: end })),
          spans: spansOf(findDates(articleOf(text, ANCHOR), knowledge)),
        })),
      );
    const all = scored(({ dates, undated }) => [...dates, ...undated]);
    const dated = scored(({ dates }) => dates);
    const note = ({ precision, recall, wanted }) =>
      `precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)} of ${wanted}`;
    return [
      { measure: 'temporal words found, F1', corpus, figure: all.f1, bound, peers: {}, note: note(all) },
      {
        measure: 'those with a date, F1',
        corpus,
        figure: dated.f1,
        bound: null,
        peers: {},
        note: note(dated),
      },
    ];
  });

  const ours = (cases) =>
    cases.map(({ sentence, anchor }) =>
      findDates(articleOf(sentence, anchor), knowledge).dates.map(({ start, stop, time }) => ({
        start,
        stop,
        edtf: time.edtf,
      })),
    );
  const peers = findPeers();
  const valueRow = (what, corpus, cases, bound) => {
    const percent = (answers) => (100 * countRight(cases, answers)) / cases.length;
    const measured = Object.fromEntries(peers.map(({ name, answer }) => [name, percent(answer(cases))]));
    const before = remembered.find((old) => old.measure === what && old.corpus === corpus)?.peers ?? {};
    return {
      measure: what,
      corpus,
      figure: percent(ours(cases)),
      bound,
      peers: { ...before, ...measured },
      note: `of ${cases.length}`,
    };
  };
  return [
    ...spanRows,
    valueRow('dates right, %', 'gold dates', sentences, 93),
    valueRow('phrases right, %', 'forty phrases', phrases, 92.5),
  ];
}
