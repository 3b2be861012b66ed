import { Option } from 'commander';
import { collect, readDay } from '../commands/parse-flags.js';
import type { Definer } from './definer.js';
import { asOf } from './shared-options.js';

/** Commands that ask the graph. */
export function defineAsking({ define, at, terminal }: Definer): void {
  define('query', 'run Cypher, or a query of the library by its name; with no argument list the library')
    .argument('[cypher]', 'Cypher, the name of a query, or a .cypher file')
    .option('--param <name=value>', 'a parameter of the query (repeatable)', collect)
    .option('--show', 'show a query of the library, with its parameters and what it gives, and run nothing')
    .addOption(asOf())
    .option('--json', 'an array of objects')
    .action(async (cypher: string | undefined, flags) =>
      (await import('../commands/query.js')).queryCommand(cypher, at(flags), terminal),
    );

  define('timeline', 'show dated relations in the order of time, of one entity or of all')
    .argument('[entity]', 'an id or a name')
    .option('--from <day>', 'first ISO day: relations that hold in the span', readDay('--from'))
    .option('--to <day>', 'last ISO day, included', readDay('--to'))
    .addOption(asOf())
    .addOption(new Option('--undated <choice>', 'show undated relations too, last').choices(['always']))
    .option('--json', 'an array of relations')
    .action(async (entity: string | undefined, flags) =>
      (await import('../commands/timeline.js')).timelineCommand(entity, at(flags), terminal),
    );

  define('upcoming', 'show what was announced and lies ahead; what was postponed or cancelled is marked')
    .option('--as-of <day>', 'look from this ISO day, with what was published by then', readDay('--as-of'))
    .addOption(
      new Option('--undated <choice>', 'show plans of the last thirty days that have no date, too').choices([
        'always',
      ]),
    )
    .option('--json', 'an array of relations')
    .action(async (flags) => (await import('../commands/upcoming.js')).upcomingCommand(at(flags), terminal));

  define('index', 'add up cooperation and conflict of two entities, month by month (scores of PLOVER)')
    .argument('<one>', 'an id or a name')
    .argument('<other>', 'an id or a name')
    .addOption(new Option('--by <unit>', 'length of a row').choices(['month', 'year']).default('month'))
    .option('--from <day>', 'first ISO day', readDay('--from'))
    .option('--to <day>', 'last ISO day, included', readDay('--to'))
    .option('--offices', 'count also what those do who hold an office of either')
    .addOption(new Option('--undated <choice>', 'count undated events when reported').choices(['always']))
    .addOption(asOf())
    .option('--csv', 'for a spreadsheet')
    .option('--json', 'an array of {period, events, cooperation, conflict, balance}')
    .action(async (one: string, other: string, flags) =>
      (await import('../commands/index-pair.js')).indexCommand(one, other, at(flags), terminal),
    );

  define('show', 'tell all that is known of an entity, or the sentences behind a relation')
    .argument('<entity>', 'an id or a name; or the id of an edge')
    .addOption(asOf())
    .option('--json', 'one object: entity, merged, offices, relations, articles, decisions')
    .action(async (entity: string, flags) =>
      (await import('../commands/show.js')).showCommand(entity, at(flags), terminal),
    );

  define('diff', 'say what became known between two days: new, confirmed, postponed, cancelled, denied')
    .requiredOption('--from <day>', 'ISO day: what was known at its end', readDay('--from'))
    .requiredOption('--to <day>', 'ISO day: what was known at its end', readDay('--to'))
    .option('--json', 'an array of {change, edge, before}')
    .action(async (flags) => (await import('../commands/diff.js')).diffCommand(at(flags), terminal));

  define('sources', 'list what is in the store by outlet: articles, days, languages, reprints')
    .option('--articles', 'every article instead, with the one that it reprints')
    .option('--json', 'an array')
    .action(async (flags) => (await import('../commands/sources.js')).sourcesCommand(at(flags), terminal));
}
