// Is what we took over from natasha still natasha's? Tokens and sentences, name tags and spans, morphology, governors and relations, lemmas,
// normal forms of names, and all of pymorphy's readings of each word, compared with the installed package over all of NEREL train.
// Segmentation and syntax are compared as natasha gives them, before we improve them (paragraphs, sentence ends, trees).
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Absent, corpusPath, withFolder } from '../corpora.mjs';

const CORPUS = 'nerel-train';
const UNITS = {
  tokens: 'texts',
  sentences: 'texts',
  spans: 'texts',
  'normal forms': 'names',
  parses: 'different words',
};

export async function measure({ natasha }) {
  const texts = corpusPath(`${CORPUS}.jsonl.gz`);
  if (!natasha) throw new Absent('--natasha PYTHON');
  const counts = withFolder((folder) => {
    const script = fileURLToPath(new URL('../../scripts/compare-natasha.sh', import.meta.url));
    const file = join(folder, 'counts.json');
    // differences make it fail: they are what is counted here
    spawnSync('sh', [script, natasha, texts], {
      env: { ...process.env, SOZH_COMPARISON: file },
      stdio: 'ignore',
    });
    return JSON.parse(readFileSync(file, 'utf8'));
  });
  return counts.map(({ layer, compared, differences, excused }) => ({
    measure: `differences from natasha 1.6.0: ${layer}`,
    corpus: CORPUS,
    figure: differences,
    bound: 0,
    better: 'less',
    digits: 0,
    peers: {},
    note: `of ${compared} ${UNITS[layer] ?? 'tokens'}${excused > 0 ? `; ${excused} more where natasha chooses between equal scores` : ''}`,
  }));
}
