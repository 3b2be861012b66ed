import { existsSync } from 'node:fs';
import { SozhError } from '../errors.js';
import { EXTRACTOR, loadKnowledge } from '../pipeline.js';
import { countOf } from './count-of.js';
import { openForCommand } from './open-for-command.js';
import type { Terminal } from './terminal.js';

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
  /** why it does not work; it decides the exit code */
  readonly error?: unknown;
}

/** `sozh doctor`: what is there and whether it works: Node, models, gazetteer, store. Throws where something that is needed does not. */
export async function doctorCommand(
  flags: { readonly store: string; readonly json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const findings = [checkNode(), checkKnowledge(), await checkStore(flags.store, terminal)];
  if (flags.json)
    terminal.out(
      JSON.stringify({
        version: EXTRACTOR,
        findings: findings.map(({ what, ok, detail }) => ({ what, ok, detail })),
      }),
    );
  else {
    terminal.out(EXTRACTOR);
    for (const { what, ok, detail } of findings)
      terminal.out(
        `${ok ? terminal.paint.green('✓') : terminal.paint.red('✗')} ${what.padEnd(10)} ${detail}`,
      );
  }
  const bad = findings.find(({ ok }) => !ok);
  if (bad) throw bad.error ?? new SozhError('usage/bad-argument', `${bad.what}: ${bad.detail}`);
}

function checkNode(): Finding {
  const ok = Number(process.versions.node.split('.')[0]) >= 20;
  return {
    what: 'Node',
    ok,
    detail: `${process.version}${ok ? '' : ', but 20 or newer is needed'} (${process.platform} ${process.arch})`,
  };
}

function checkKnowledge(): Finding {
  const start = performance.now();
  try {
    const { gazetteer, ontology, lexicon } = loadKnowledge();
    const took = Math.round(performance.now() - start);
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    return {
      what: 'knowledge',
      ok: true,
      detail: `${gazetteer.entries.length} entities, ${ontology.types.length} relation types, ${lexicon.frames.length} frames; loaded in ${took} ms, ${memory} MB`,
    };
  } catch (error) {
    return { what: 'knowledge', ok: false, detail: (error as Error).message, error };
  }
}

async function checkStore(location: string, terminal: Terminal): Promise<Finding> {
  const what = 'store';
  if (!/^[a-z0-9+]+:\/\//.test(location) && !existsSync(location))
    return { what, ok: true, detail: `${location} is not there yet; sozh ingest makes it` };
  try {
    const store = await openForCommand(location, terminal, { readOnly: true });
    try {
      const { articles, statements, entities, edges } = await store.counts();
      const counts = [
        countOf(articles, 'article'),
        countOf(statements, 'statement'),
        `${entities} ${entities === 1 ? 'entity' : 'entities'}`,
        countOf(edges, 'edge'),
      ];
      return { what, ok: true, detail: `${location}: ${counts.join(', ')}` };
    } finally {
      await store.close();
    }
  } catch (error) {
    return { what, ok: false, detail: (error as Error).message, error };
  }
}
