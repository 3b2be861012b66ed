// Who is «президент», «губернатор», «министр» without a name beside it? 100 mentions from real texts, drawn with a seed (../draw-roles.mjs) and
// judged twice (../judged/roles.jsonl: right is the person meant, or none where the words name an office and nobody in it). A reading that
// differs from the judged one counts as wrong until it is judged anew. Days of the texts are estimated (`dayOf`).
import { readFileSync } from 'node:fs';
import { readings, readTexts } from '../draw-roles.mjs';
import { loadPipeline } from '../program.mjs';

export async function measure() {
  const texts = readTexts();
  const judged = readFileSync(new URL('../judged/roles.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { extract, loadKnowledge } = await loadPipeline();
  const now = readings(judged, texts, { extract, knowledge: loadKnowledge() });
  const same = judged.filter((one, at) => one.entity === now[at].entity && one.sentence === now[at].sentence);
  const agreed = judged.filter((one) => one.first === one.second).length;
  const right = same.filter((one) => one.first === 'right' && one.second === 'right').length;
  return [
    {
      measure: 'roles resolved, judged right',
      corpus: 'belarus-texts',
      figure: right,
      bound: 85,
      digits: 0,
      peers: {},
      note: `of ${judged.length}; judges agree on ${agreed}; ${judged.length - same.length} read otherwise since`,
    },
  ];
}
