#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { SozhError } from './errors.js';
import { STATUSES, type Status } from './model/statement.js';
import { type Terminal, processTerminal } from './commands/terminal.js';

const terminal = processTerminal();
const program = new Command('sozh');

program
  .description('Turns news about Belarus and Russia into a knowledge graph of dated relations.')
  .version('0.1.0')
  .option('--store <place>', 'where the graph is: a file, or neo4j://user@host:7687/database', process.env.SOZH_STORE ?? './sozh.graph')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  sozh ingest articles/ --store news.graph
  sozh extract article.txt --json
  sozh query "MATCH (p:Person)-[r:MET_WITH]-(q) RETURN p.name, q.name, r.edtf" --store news.graph
  sozh export gexf -o news.gexf --from 2023-05-01 --to 2023-05-31

Exit codes: 0 done, 1 bug, 2 usage, 3 unusable input, 4 store unreachable, 5 store refused, 6 cannot write.`,
  );

const place = (): string => program.opts<{ store: string }>().store;

program
  .command('ingest')
  .description('read articles, understand them and put them into the store')
  .argument('<source...>', 'files, folders, or - for standard input')
  .option('--published <iso>', 'date of publication, for articles that do not say it', parsePublished)
  .option('--json', 'a summary for machines')
  .action(async (sources: string[], flags) => (await import('./commands/ingest.js')).ingestCommand(sources, { ...flags, store: place() }, terminal));

program
  .command('read')
  .description('show what is taken from a source: title, date, language, text')
  .argument('<source...>', 'files, folders, or -')
  .option('--published <iso>', 'date of publication, for articles that do not say it', parsePublished)
  .option('--json', 'one object a line: title, publishedAt, language, url, outlet, text')
  .action(async (sources: string[], flags) => (await import('./commands/read.js')).readCommand(sources, flags, terminal));

program
  .command('extract')
  .description('show what an article says, without a store: entities, dates, statements')
  .argument('<source...>', 'files, folders, or -')
  .option('--published <iso>', 'date of publication, for articles that do not say it', parsePublished)
  .option('--json', 'one document a line')
  .action(async (sources: string[], flags) => (await import('./commands/extract.js')).extractCommand(sources, flags, terminal));

program
  .command('query')
  .description('run Cypher, or a query of the library by its name; without an argument list the library')
  .argument('[cypher]', 'Cypher, the name of a query, or a .cypher file')
  .option('--param <name=value>', 'a parameter of the query (repeatable)', collect, [])
  .option('--json', 'an array of objects')
  .action(async (cypher: string | undefined, flags) => (await import('./commands/query.js')).queryCommand(cypher, { ...flags, store: place() }, terminal));

program
  .command('export')
  .description('write the graph: gexf (for Gephi, with its timeline), json')
  .argument('<format>', 'gexf or json')
  .option('-o, --output <file>', 'where to; standard output when left out')
  .option('--from <day>', 'first ISO day: edges that hold in the span', parseDay)
  .option('--to <day>', 'last ISO day, included', parseDay)
  .option('--undated <always>', 'keep undated edges when a span is given', parseAlways)
  .option('--type <TYPE>', 'only relations of this type (repeatable)', collect, [])
  .option('--status <status>', `only of this status (repeatable): ${STATUSES.join(', ')}`, collectStatus, [])
  .option('--around <entity>', 'only what lies around this entity (an id)')
  .option('--hops <n>', 'how far around, in steps', parseCount)
  .option('--min-sources <n>', 'only edges with at least so many sources', parseCount)
  .option('--lang <ru|be|en>', 'language of labels', 'ru')
  .action(async (format: string, flags) => {
    const { output, lang, from, to, undated, around, hops, minSources } = flags;
    const selection = { from, to, undated, around, hops, minSources, types: some<string>(flags.type), statuses: some<Status>(flags.status) };
    const { exportCommand } = await import('./commands/export.js');
    return exportCommand(format, { store: place(), output, lang, selection }, terminal);
  });

program
  .command('schema')
  .description('show the constraints and indexes of the store')
  .option('--json', 'an array')
  .action(async (flags) => (await import('./commands/schema.js')).schemaCommand({ ...flags, store: place() }, terminal));

program
  .command('dates')
  .description('find the dates in a text and give them values')
  .argument('[text]', 'the text; with --jsonl it comes from standard input')
  .option('--anchor <iso>', 'the day the text was written', parsePublished)
  .option('--jsonl', 'a line in: {"sentence","anchor"}; a line out: {"dates":[…]}')
  .action(async (text: string | undefined, flags) => (await import('./commands/dates.js')).datesCommand(text, flags, terminal));

program
  .command('doctor')
  .description('show what is there and whether it works: Node, models, store')
  .option('--json', 'for machines')
  .action(async (flags) => (await import('./commands/doctor.js')).doctorCommand({ ...flags, store: place() }, terminal));

program
  .command('demo')
  .description('read three sample articles into the store, write sozh.gexf and tell what was learned (npm start)')
  .action(async () => (await import('./commands/demo.js')).demoCommand({ store: place() }, terminal));

function collect(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}

function collectStatus(value: string, earlier: Status[]): Status[] {
  if (!STATUSES.includes(value as Status)) throw new InvalidArgumentError(`one of ${STATUSES.join(', ')}`);
  return [...earlier, value as Status];
}

function some<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}

function parseCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('a whole number');
  return Number(value);
}

function parseDay(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new InvalidArgumentError('an ISO day, as 2023-05-22');
  return value;
}

function parsePublished(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/.test(value)) throw new InvalidArgumentError('ISO 8601, as 2023-05-22 or 2023-05-22T19:45+03:00');
  return value;
}

function parseAlways(value: string): 'always' {
  if (value !== 'always') throw new InvalidArgumentError('only «always» is known');
  return value;
}

/** One line for people with what to do next; exit code by the table of errors; a bug shows its stack. */
function report(error: unknown, { err, paint }: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof SozhError) {
    err(`${paint.red('sozh:')} ${error.message}${error.hint ? `\n      ${error.hint}` : ''}`);
    return error.exitCode;
  }
  err(`sozh: a bug: ${error instanceof Error ? error.stack : String(error)}`);
  return 1;
}

// `sozh query | head`: a reader that goes away is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

program.parseAsync().catch((error: unknown) => {
  process.exitCode = report(error, terminal);
});
