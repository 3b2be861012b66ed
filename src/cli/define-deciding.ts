import { readShare } from '../commands/parse-flags.js';
import type { Definer } from './definer.js';

/** Commands by which people correct the graph. */
export function defineDeciding({ define, at, terminal }: Definer): void {
  const decision = (name: string, description: string) =>
    define(name, description).option('--note <text>', 'why').option('--json', 'for machines');

  decision('merge', 'make one entity of two: the id that the gazetteer knows stays, else that of the first')
    .argument('<one>', 'an id or a name')
    .argument('<other>', 'an id or a name')
    .action(async (one: string, other: string, flags) =>
      (await import('../commands/decide.js')).mergeCommand(one, other, at(flags), terminal),
    );

  decision('split', 'take merges back; or, with articles, set apart whom these call so')
    .argument('<entity>', 'an id or a name')
    .argument('[article...]', 'files, URLs or ids of articles')
    .option('--as <id>', 'the id of whom these articles mean')
    .action(async (entity: string, articles: string[], flags) =>
      (await import('../commands/split.js')).splitCommand(entity, articles, at(flags), terminal),
    );

  decision('different', 'say that two entities are never one')
    .argument('<one>', 'an id or a name')
    .argument('<other>', 'an id or a name')
    .action(async (one: string, other: string, flags) =>
      (await import('../commands/decide.js')).differentCommand(one, other, at(flags), terminal),
    );

  for (const [kind, does] of [
    ['reject', 'leave a wrong statement out of the graph'],
    ['confirm', 'say that a statement is right: its confidence becomes 1'],
  ] as const)
    decision(kind, does)
      .argument('<statement...>', 'ids of statements')
      .action(async (statements: string[], flags) =>
        (await import('../commands/decide.js')).judgeCommand(kind, statements, at(flags), terminal),
      );

  decision('retract', 'take articles out of the graph, as if they had never been read')
    .argument('<article...>', 'files, URLs or ids of articles')
    .action(async (articles: string[], flags) =>
      (await import('../commands/retract.js')).retractCommand(articles, at(flags), terminal),
    );

  define('decisions', 'list what was decided by hand; with undo ID… take decisions back')
    .argument('[action]', 'undo')
    .argument('[id...]', 'ids of decisions')
    .option('--json', 'for machines')
    .action(async (action: string | undefined, ids: string[], flags) =>
      (await import('../commands/decisions.js')).decisionsCommand(action, ids, at(flags), terminal),
    );

  define('review', 'walk through pairs of entities that may be one, and decide: y, n, s(kip), q(uit)')
    .option(
      '--min-score <score>',
      'only pairs that are at least so likely, from 0 to 1',
      readShare('--min-score'),
    )
    .option('--json', 'list the pairs with score and reason, and ask nothing')
    .action(async (flags) => (await import('../commands/review.js')).reviewCommand(at(flags), terminal));
}
