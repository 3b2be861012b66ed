// Where the labelled texts lie, and how they are read. They are no part of the repository.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** What a measure needs is not here: it is passed over, and the run goes on. */
export class Absent extends Error {}

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = (variable, usual) => process.env[variable] ?? join(root, '..', 'shared', usual);

/** The path of a file or folder among the corpora; throws `Absent` where it is not there. */
export const corpusPath = (...names) => present(join(folder('SOZH_CORPORA', 'corpora'), ...names));

/** The path of a file or folder of the gold standard (articles with all that they say, and its scorer); throws `Absent`. */
export const goldPath = (...names) => present(join(folder('SOZH_GOLD', 'gold'), ...names));

function present(path) {
  if (existsSync(path)) return path;
  throw new Absent(`${isAbsolute(path) ? relative(process.cwd(), path) : path} is not here`);
}

/** The documents of a corpus by the name of its file without `.jsonl.gz`: `nerel-dev`, `factrueval-devset`, `bsnlp-ru-ryanair`, … */
export function readCorpus(name) {
  const text = gunzipSync(readFileSync(corpusPath(`${name}.jsonl.gz`))).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Runs `work` with a folder for its files, which is gone afterwards. */
export function withFolder(work) {
  const path = mkdtempSync(join(tmpdir(), 'sozh-evaluation-'));
  try {
    return work(path);
  } finally {
    rmSync(path, { recursive: true });
  }
}

const writeLines = (path, values) =>
  writeFileSync(path, values.map((value) => `${JSON.stringify(value)}\n`).join(''));

/**
 * Scores spans with the corpora's own scorer: `predictions` are `{id, spans: [[start, stop, 'PER' | 'LOC' | 'ORG', normal?], …]}`,
 * one a document. Gives what it prints with --json (`strict.ALL.F1`, `any.PER.P`, `lemma.accuracy`, …; shares, not percents).
 */
export function scoreSpans(documents, predictions, ...options) {
  const scorer = corpusPath('score-spans.mjs');
  return withFolder((path) => {
    writeLines(join(path, 'gold.jsonl'), documents);
    writeLines(join(path, 'predicted.jsonl'), predictions);
    const files = [join(path, 'gold.jsonl'), join(path, 'predicted.jsonl')];
    const output = execFileSync(process.execPath, [scorer, ...files, '--json', ...options], {
      maxBuffer: 1e9,
    });
    return JSON.parse(output.toString('utf8'));
  });
}

/** natasha's names in documents, in the form of predictions; with `--lemmas` their normal forms too. `python` has natasha 1.6.0. */
export function natashaSpans(python, documents, ...options) {
  const script = corpusPath('run_natasha.py');
  return withFolder((path) => {
    writeLines(join(path, 'gold.jsonl'), documents);
    const files = [join(path, 'gold.jsonl'), join(path, 'predicted.jsonl')];
    execFileSync(python, [script, ...files, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
    return readFileSync(files[1], 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  });
}
