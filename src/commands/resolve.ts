import { SozhError } from '../errors.js';
import { ENTITY_TYPES, type EntityType } from '../model/entity.js';
import { loadKnowledge, resolveName } from '../pipeline.js';
import { linesOfStdin } from './dates.js';
import type { Terminal } from './terminal.js';

export interface ResolveFlags {
  readonly type?: EntityType;
  readonly date?: string;
  readonly jsonl?: boolean;
  /** files of a user's own entities */
  readonly gazetteer?: readonly string[];
}

/**
 * `sozh resolve NAME [--type T] [--date D]`: which entity a name stands for, and what else it might, each with a score and the reason. With
 * `--jsonl` each line of standard input is `{"name", "type"}` and each line of output `{"id", "name", "candidates": [{"id", "name", "score", "reason"}]}`.
 */
export async function resolveCommand(
  name: string | undefined,
  flags: ResolveFlags,
  terminal: Terminal,
): Promise<void> {
  if (name === undefined && !flags.jsonl)
    throw new SozhError('usage/bad-argument', 'no name to resolve', {
      hint: 'sozh resolve "Смоленщине" --type Region',
    });
  const knowledge = loadKnowledge({ extraFiles: flags.gazetteer ?? [] });
  if (flags.jsonl) {
    for await (const line of linesOfStdin()) {
      const asked = parseLine(line);
      terminal.out(JSON.stringify(resolveName(asked.name, asked.type, flags.date ?? null, knowledge)));
    }
    return;
  }
  for (const type of flags.type ? [flags.type] : ENTITY_TYPES) {
    const { id, candidates } = resolveName(name!, type, flags.date ?? null, knowledge);
    if (candidates.length === 0 && (id === null || (!flags.type && type !== 'Person'))) continue;
    if (id !== null && !candidates.some((candidate) => candidate.id === id))
      terminal.out(`${terminal.paint.bold(id)}  not in the gazetteer`);
    if (id === null) terminal.out(terminal.paint.dim(`open: nothing decides between these ${type} entries`));
    for (const { id: other, name: known, score, reason } of candidates) {
      const line = `${other === id ? terminal.paint.bold(other) : other}  ${known}  ${score.toFixed(2)}  ${reason}`;
      terminal.out(other === id ? line : terminal.paint.dim(`  or ${line}`));
    }
  }
}

function parseLine(line: string): { name: string; type: EntityType } {
  try {
    const { name, type } = JSON.parse(line) as { name?: unknown; type?: unknown };
    if (typeof name === 'string' && ENTITY_TYPES.includes(type as EntityType))
      return { name, type: type as EntityType };
  } catch {
    // said below
  }
  throw new SozhError('input/bad-data', `not a line of {"name", "type"}: ${line.slice(0, 80)}`);
}
