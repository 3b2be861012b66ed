#!/usr/bin/env node
import { Command, Option } from 'commander';
import { compileLater } from './commands/compile-later.js';
import { showExamples } from './commands/examples.js';
import { collect, collectStatus, readCount, readDay, readMoment, readShare } from './commands/parse-flags.js';
import { reportError, reportOutput } from './commands/report-error.js';
import { processTerminal } from './commands/terminal.js';
import { ENTITY_TYPES } from './model/entity.js';
import { STATUSES } from './model/statement.js';

/** The command line: names and flags. What a command does stands in src/commands/, loaded when it is asked for. */
compileLater();
const terminal = processTerminal();
const program = new Command('sozh');

program
  .description('Turns news about Belarus and Russia into a knowledge graph of dated relations.')
  .version('0.1.0')
  .option(
    '--store <place>',
    'where the graph is: a file, or neo4j://user@host:7687/database (SOZH_STORE)',
    process.env.SOZH_STORE || './sozh.graph',
  )
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

const place = (): string => program.opts<{ store: string }>().store;
const at = <T extends object>(flags: T): T & { store: string } => ({ ...flags, store: place() });

function define(name: string, description: string): Command {
  return program.command(name).description(description).addHelpText('after', showExamples(name));
}

const published = () =>
  new Option('--published <iso>', 'date of articles that do not say it').argParser(readMoment('--published'));

const ownEntities = () =>
  new Option('--gazetteer <file>', 'entities of your own, JSON Lines (repeatable)').argParser(collect);

const asOf = () =>
  new Option('--as-of <day>', 'the graph as it was known after this ISO day').argParser(readDay('--as-of'));

define('ingest', 'read articles, understand them and put them into the store')
  .argument('<source...>', 'files, folders, or - for standard input')
  .addOption(published())
  .addOption(ownEntities())
  .option('--jobs <n>', 'threads for many articles (cores, up to 4)', readCount('--jobs'))
  .option('--force', 'also articles that were retracted')
  .option('--json', 'a summary for machines')
  .action(async (sources: string[], flags) =>
    (await import('./commands/ingest.js')).ingestCommand(sources, at(flags), terminal),
  );

define('read', 'show what is taken from a source: title, date, language, text')
  .argument('<source...>', 'files, folders, or - for standard input')
  .addOption(published())
  .option('--json', 'one object a line: title, publishedAt, language, url, outlet, text')
  .action(async (sources: string[], flags) =>
    (await import('./commands/read.js')).readCommand(sources, flags, terminal),
  );

define('extract', 'show what an article says, without a store: entities, dates, statements')
  .argument('<source...>', 'files, folders, or - for standard input')
  .addOption(published())
  .addOption(ownEntities())
  .option('--jobs <n>', 'threads for many articles (cores, up to 4)', readCount('--jobs'))
  .option('--json', 'one document a line')
  .action(async (sources: string[], flags) =>
    (await import('./commands/extract.js')).extractCommand(sources, flags, terminal),
  );

define('explain', 'show how it came to that: tokens, readings, and the rule or model behind every find')
  .argument('<source...>', 'files, folders, or - for standard input')
  .addOption(published())
  .addOption(ownEntities())
  .option('--sentence <n>', 'only the sentence of this number, counted from 1', readCount('--sentence'))
  .option('--match <text>', 'only sentences with this text in them')
  .option('--json', 'one sentence a line, with all readings of every word')
  .action(async (sources: string[], flags) =>
    (await import('./commands/explain.js')).explainCommand(sources, flags, terminal),
  );

define('query', 'run Cypher, or a query of the library by its name; with no argument list the library')
  .argument('[cypher]', 'Cypher, the name of a query, or a .cypher file')
  .option('--param <name=value>', 'a parameter of the query (repeatable)', collect)
  .addOption(asOf())
  .option('--json', 'an array of objects')
  .action(async (cypher: string | undefined, flags) =>
    (await import('./commands/query.js')).queryCommand(cypher, at(flags), terminal),
  );

define('timeline', 'show dated relations in the order of time, of one entity or of all')
  .argument('[entity]', 'an id or a name')
  .option('--from <day>', 'first ISO day: relations that hold in the span', readDay('--from'))
  .option('--to <day>', 'last ISO day, included', readDay('--to'))
  .addOption(asOf())
  .addOption(new Option('--undated <choice>', 'show undated relations too, last').choices(['always']))
  .option('--json', 'an array of relations')
  .action(async (entity: string | undefined, flags) =>
    (await import('./commands/timeline.js')).timelineCommand(entity, at(flags), terminal),
  );

define('upcoming', 'show what was announced and lies ahead; what was postponed or cancelled is marked')
  .option('--as-of <day>', 'look from this ISO day, with what was published by then', readDay('--as-of'))
  .addOption(
    new Option('--undated <choice>', 'show plans of the last thirty days that have no date, too').choices([
      'always',
    ]),
  )
  .option('--json', 'an array of relations')
  .action(async (flags) => (await import('./commands/upcoming.js')).upcomingCommand(at(flags), terminal));

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
    (await import('./commands/index-pair.js')).indexCommand(one, other, at(flags), terminal),
  );

define(
  'export',
  'write the graph: gexf (for Gephi, with its timeline), graphml, csv, json, graphology, cypher',
)
  .argument('<format>', 'gexf, graphml, csv (two files), csv-nodes, csv-edges, json, graphology or cypher')
  .option('-o, --output <file>', 'where to; standard output when left out')
  .option('--from <day>', 'first ISO day: edges that hold in the span', readDay('--from'))
  .option('--to <day>', 'last ISO day, included', readDay('--to'))
  .addOption(new Option('--undated <choice>', 'keep undated edges when a span is given').choices(['always']))
  .option('--type <TYPE>', 'only relations of this type (repeatable)', collect)
  .option(
    '--status <status>',
    `only of this status (repeatable): ${STATUSES.join(', ')}`,
    collectStatus('--status'),
  )
  .option('--around <entity>', 'only what lies around this entity (an id)')
  .option('--hops <n>', 'how far around, in steps', readCount('--hops'))
  .addOption(asOf())
  .option('--co-mentions', 'also CO_MENTIONED: who is mentioned in the same articles, by their number')
  .option('--min-sources <n>', 'only edges with at least so many sources', readCount('--min-sources'))
  .addOption(new Option('--lang <language>', 'language of labels').choices(['ru', 'be', 'en']).default('ru'))
  .action(
    async (
      format: string,
      { output, lang, asOf: day, coMentions, type: types, status: statuses, ...rest },
    ) => {
      const { exportCommand } = await import('./commands/export.js');
      return exportCommand(
        format,
        { store: place(), output, lang, asOf: day, coMentions, selection: { ...rest, types, statuses } },
        terminal,
      );
    },
  );

const decision = (name: string, description: string) =>
  define(name, description).option('--note <text>', 'why').option('--json', 'for machines');

decision('merge', 'make one entity of two: the id that the gazetteer knows stays, else that of the first')
  .argument('<one>', 'an id or a name')
  .argument('<other>', 'an id or a name')
  .action(async (one: string, other: string, flags) =>
    (await import('./commands/decide.js')).mergeCommand(one, other, at(flags), terminal),
  );

decision('split', 'take merges back; or, with articles, set apart whom these call so')
  .argument('<entity>', 'an id or a name')
  .argument('[article...]', 'files, URLs or ids of articles')
  .option('--as <id>', 'the id of whom these articles mean')
  .action(async (entity: string, articles: string[], flags) =>
    (await import('./commands/split.js')).splitCommand(entity, articles, at(flags), terminal),
  );

decision('different', 'say that two entities are never one')
  .argument('<one>', 'an id or a name')
  .argument('<other>', 'an id or a name')
  .action(async (one: string, other: string, flags) =>
    (await import('./commands/decide.js')).differentCommand(one, other, at(flags), terminal),
  );

for (const [kind, does] of [
  ['reject', 'leave a wrong statement out of the graph'],
  ['confirm', 'say that a statement is right: its confidence becomes 1'],
] as const)
  decision(kind, does)
    .argument('<statement...>', 'ids of statements')
    .action(async (statements: string[], flags) =>
      (await import('./commands/decide.js')).judgeCommand(kind, statements, at(flags), terminal),
    );

decision('retract', 'take articles out of the graph, as if they had never been read')
  .argument('<article...>', 'files, URLs or ids of articles')
  .action(async (articles: string[], flags) =>
    (await import('./commands/retract.js')).retractCommand(articles, at(flags), terminal),
  );

define('decisions', 'list what was decided by hand; with undo ID… take decisions back')
  .argument('[action]', 'undo')
  .argument('[id...]', 'ids of decisions')
  .option('--json', 'for machines')
  .action(async (action: string | undefined, ids: string[], flags) =>
    (await import('./commands/decisions.js')).decisionsCommand(action, ids, at(flags), terminal),
  );

define('reprocess', 'read the stored articles anew, with the program and the gazetteer as they are now')
  .argument('[article...]', 'files, URLs or ids of articles; all when left out')
  .addOption(ownEntities())
  .option('--json', 'a summary for machines')
  .action(async (articles: string[], flags) =>
    (await import('./commands/reprocess.js')).reprocessCommand(articles, at(flags), terminal),
  );

define('show', 'tell all that is known of an entity, or the sentences behind a relation')
  .argument('<entity>', 'an id or a name; or the id of an edge')
  .addOption(asOf())
  .option('--json', 'one object: entity, merged, offices, relations, articles, decisions')
  .action(async (entity: string, flags) =>
    (await import('./commands/show.js')).showCommand(entity, at(flags), terminal),
  );

define('review', 'walk through pairs of entities that may be one, and decide: y, n, s(kip), q(uit)')
  .option(
    '--min-score <score>',
    'only pairs that are at least so likely, from 0 to 1',
    readShare('--min-score'),
  )
  .option('--json', 'list the pairs with score and reason, and ask nothing')
  .action(async (flags) => (await import('./commands/review.js')).reviewCommand(at(flags), terminal));

define('diff', 'say what became known between two days: new, confirmed, postponed, cancelled, denied')
  .requiredOption('--from <day>', 'ISO day: what was known at its end', readDay('--from'))
  .requiredOption('--to <day>', 'ISO day: what was known at its end', readDay('--to'))
  .option('--json', 'an array of {change, edge, before}')
  .action(async (flags) => (await import('./commands/diff.js')).diffCommand(at(flags), terminal));

define('dump', 'write down all that the store is made of, as JSON Lines')
  .option('-o, --output <file>', 'where to; standard output when left out')
  .action(async (flags) => (await import('./commands/dump.js')).dumpCommand(at(flags), terminal));

define('restore', 'make a store of a dump, or add it to one that is there')
  .argument('<file>', 'what sozh dump wrote, or - for standard input')
  .option('--json', 'a summary for machines')
  .action(async (file: string, flags) =>
    (await import('./commands/dump.js')).restoreCommand(file, at(flags), terminal),
  );

define('schema', 'show the constraints and indexes of the store')
  .option('--json', 'an array')
  .action(async (flags) => (await import('./commands/schema.js')).schemaCommand(at(flags), terminal));

define('resolve', 'say which entity a name stands for, in any case: «Смоленщине», «Владимиром Путиным»')
  .argument('[name]', 'the name; with --jsonl it comes from standard input')
  .addOption(new Option('--type <Type>', 'what it names').choices([...ENTITY_TYPES]))
  .option(
    '--date <day>',
    'the day on which it was said: offices and namesakes are told apart by it',
    readDay('--date'),
  )
  .addOption(ownEntities())
  .option('--jsonl', 'a line in: {"name","type"}; a line out: {"id","name","candidates"}')
  .action(async (name: string | undefined, flags) =>
    (await import('./commands/resolve.js')).resolveCommand(name, flags, terminal),
  );

define('dates', 'find the dates in a text and give them values')
  .argument('[text]', 'the text; with --jsonl it comes from standard input')
  .option('--anchor <iso>', 'the day the text was written', readMoment('--anchor'))
  .option('--jsonl', 'a line in: {"sentence","anchor"}; a line out: {"dates":[…]}')
  .action(async (text: string | undefined, flags) =>
    (await import('./commands/dates.js')).datesCommand(text, flags, terminal),
  );

define('doctor', 'show what is there and whether it works: Node, models, store')
  .option('--json', 'for machines')
  .action(async (flags) => (await import('./commands/doctor.js')).doctorCommand(at(flags), terminal));

define(
  'demo',
  'read three sample articles into the store, write sozh.gexf and tell what was learned (npm start)',
).action(async () => (await import('./commands/demo.js')).demoCommand({ store: place() }, terminal));

program.addHelpText(
  'after',
  `${showExamples('sozh')}

Exit codes: 0 done, 1 bug, 2 usage, 3 unusable input, 4 store unreachable (try again), 5 store refused, 6 cannot write.`,
);

process.stdout.on('error', (error: NodeJS.ErrnoException) => reportOutput(error, terminal));
program.parseAsync().catch((error: unknown) => {
  process.exitCode = reportError(error, terminal);
});
