import { createInterface } from 'node:readline';
import { type Proposal, proposePairs } from '../assemble/propose-pairs.js';
import { loadGazetteer } from '../knowledge/load-gazetteer.js';
import type { Node } from '../model/edge.js';
import type { Store } from '../store/store.js';
import { countOf } from './count-of.js';
import { makeDecision, planDifferent, planMerge } from './decide.js';
import type { Terminal } from './terminal.js';
import { applyDecisions, withStore } from './with-store.js';

export interface ReviewFlags {
  readonly store: string;
  readonly json?: boolean;
  readonly minScore?: number;
}

/**
 * `sozh review`: shows pairs of entities that may be one, the likeliest first, and asks of each: y (one), n (different), s (skip), q (quit).
 * Every answer is kept at once, so that quitting loses nothing. Answers may come from a pipe. `--json` lists the pairs and asks nothing.
 */
export async function reviewCommand(flags: ReviewFlags, terminal: Terminal): Promise<void> {
  const { out, err, paint } = terminal;
  const minScore = flags.minScore ?? 0;
  if (flags.json) {
    const found = await withStore(flags.store, terminal, 'read', (store) => propose(store, minScore));
    out(JSON.stringify(found.map(({ one, other, ...rest }) => ({ one: one.id, other: other.id, ...rest }))));
    return;
  }
  await withStore(flags.store, terminal, 'write', async (store) => {
    const answers = readAnswers();
    const done = { merged: 0, different: 0, skipped: 0 };
    const skipped = new Set<string>();
    try {
      for (;;) {
        // a merge changes what is left to ask
        const [next, ...rest] = (await propose(store, minScore)).filter((pair) => !skipped.has(keyOf(pair)));
        if (!next) break;
        showPair(next, rest.length, terminal);
        const answer = await ask(answers, terminal);
        if (answer === 'q') break;
        if (answer === 's') {
          skipped.add(keyOf(next));
          done.skipped++;
          continue;
        }
        const content =
          answer === 'y'
            ? planMerge(next.one, next.other, await store.readDecisions())
            : planDifferent(next.one, next.other);
        await applyDecisions(store, { add: [makeDecision(content, next.reason)] }, terminal);
        if (answer === 'y') done.merged++;
        else done.different++;
      }
    } finally {
      answers.close();
    }
    out(`${countOf(done.merged, 'pair')} merged, ${done.different} different, ${done.skipped} skipped`);
    if (done.merged + done.different > 0) err(paint.dim('sozh decisions lists them, and takes them back'));
  });
}

async function propose(store: Store, minScore: number): Promise<Proposal[]> {
  const gazetteer = loadGazetteer();
  const entries = new Set((await store.readEntries()).map(({ id }) => id));
  const known = (id: string) => gazetteer.entry(id) !== undefined || entries.has(id);
  const proposals = proposePairs(await store.readNodes(), await store.readDecisions(), known);
  return proposals.filter(({ score }) => score >= minScore);
}

const keyOf = ({ one, other }: Proposal): string => `${one.id} ${other.id}`;

function showPair({ one, other, score, reason }: Proposal, left: number, { out, paint }: Terminal): void {
  const tell = ({ name, id, aliases, articles }: Node) =>
    `  ${paint.bold(name)}  ${paint.dim(id)}  ${countOf(articles, 'article')}${aliases.length > 0 ? `  ${aliases.slice(0, 5).join(', ')}` : ''}`;
  out(`\n${tell(one)}\n${tell(other)}`);
  out(`  ${paint.cyan(score.toFixed(2))} ${reason}  ${paint.dim(`${left} more`)}`);
}

interface Answers {
  next(): Promise<string | null>;
  close(): void;
}

/** Lines of standard input, as they come; null at its end. */
function readAnswers(): Answers {
  const lines = createInterface({ input: process.stdin });
  const iterator = lines[Symbol.asyncIterator]();
  return {
    next: async () => {
      const { value, done } = await iterator.next();
      return done ? null : String(value).trim().toLowerCase();
    },
    close: () => {
      lines.close();
      process.stdin.pause();
    },
  };
}

/** Asks until there is an answer; the end of the input is `q`. */
async function ask(answers: Answers, { out, paint }: Terminal): Promise<'y' | 'n' | 's' | 'q'> {
  for (;;) {
    out(paint.cyan('  one and the same? y/n/s(kip)/q(uit)'));
    const answer = await answers.next();
    if (answer === null) return 'q';
    const short = { yes: 'y', no: 'n', skip: 's', quit: 'q', д: 'y', н: 'n' }[answer] ?? answer;
    if (short === 'y' || short === 'n' || short === 's' || short === 'q') return short;
  }
}
