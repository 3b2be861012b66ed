import { Argument } from 'commander';
import { readCount } from '../commands/parse-flags.js';
import type { Definer } from './definer.js';

/** Commands on the store as a whole. */
export function defineStoring({ define, at, terminal }: Definer): void {
  define('dump', 'write down all that the store is made of, as JSON Lines')
    .option('-o, --output <file>', 'where to; standard output when left out')
    .action(async (flags) => (await import('../commands/dump.js')).dumpCommand(at(flags), terminal));

  define('restore', 'make a store of a dump, or add it to one that is there')
    .argument('<file>', 'what sozh dump wrote, or - for standard input')
    .option('--json', 'a summary for machines')
    .action(async (file: string, flags) =>
      (await import('../commands/dump.js')).restoreCommand(file, at(flags), terminal),
    );

  define(
    'schema',
    'show the constraints and indexes of the store; status: which files of cypher/schema/ it has; apply: the others',
  )
    .addArgument(new Argument('[action]', 'what to do').choices(['show', 'status', 'apply']).default('show'))
    .option('--dry-run', 'with apply: only say which files would be applied')
    .option('--json', 'an array')
    .action(async (action, flags) =>
      (await import('../commands/schema.js')).schemaCommand(action, at(flags), terminal),
    );

  define('browser', 'give Neo4j Browser colours, captions with dates, favourites and a guide')
    .option('--port <n>', 'where they are served, to this machine alone', readCount('--port'), 7480)
    .option('--write <folder>', 'write them there, and serve nothing')
    .action(async (flags) => (await import('../commands/browser.js')).browserCommand(flags, terminal));
}
