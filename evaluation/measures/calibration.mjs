// Does confidence mean something? Of the statements that the program believes with some confidence, how many are right: in the gold standard with
// their type, ends, date and status (what the gold does not hold counts as wrong, though it may be true). The curve that confidence comes from
// (src/relate/believe.ts) was fitted on «training», where the rules were tuned too; «cases» are the measure. The expected calibration error
// (Naeini, Cooper and Hauskrecht, 2015) is the mean distance between confidence and share of right over these bins.
import { goldPath } from '../corpora.mjs';
import { judgeStatements, loadJudged } from '../judge-statements.mjs';

const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.001];

export async function measure() {
  const folders = ['cases', 'training'].map((name) => [name, goldPath(name)]);
  const program = await loadJudged();
  return folders.flatMap(([name, folder]) => rowsOf(`gold ${name}`, judgeStatements(folder, program)));
}

function rowsOf(corpus, judged) {
  const bins = BINS.slice(1).map((top, at) => {
    const bottom = BINS[at];
    const held = judged.filter(({ confidence }) => confidence >= bottom && confidence < top);
    const mean = held.reduce((sum, { confidence }) => sum + confidence, 0) / (held.length || 1);
    const right = held.filter((statement) => statement.right).length / (held.length || 1);
    return { bottom, top: Math.min(top, 1), held, mean, right };
  });
  const error = bins.reduce((sum, { held, mean, right }) => sum + held.length * Math.abs(mean - right), 0);
  const filled = bins.filter(({ held }) => held.length > 0);
  return [
    {
      measure: 'expected calibration error, %',
      corpus,
      figure: (100 * error) / judged.length,
      bound: null,
      peers: {},
      better: 'less',
      note: `${judged.length} statements, ${judged.filter(({ right }) => right).length} right`,
    },
    ...filled.map(({ bottom, top, held, mean, right }) => ({
      measure: `right, of those with confidence ${bottom.toFixed(1)}–${top.toFixed(1)}, %`,
      corpus,
      figure: 100 * right,
      bound: null,
      peers: {},
      note: `mean confidence ${(100 * mean).toFixed(1)} %; ${held.length} statements`,
    })),
  ];
}
