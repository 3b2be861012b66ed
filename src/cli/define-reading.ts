import { Option } from 'commander';
import { readCount, readDay, readInterval, readMoment } from '../commands/parse-flags.js';
import { ENTITY_TYPES } from '../model/entity.js';
import type { Definer } from './definer.js';
import { allowPrivate, ownEntities, takeSources } from './shared-options.js';

/** Commands that read articles, and names and dates out of them. */
export function defineReading({ define, at, terminal }: Definer): void {
  takeSources(define('ingest', 'read articles, understand them and put them into the store'))
    .addOption(ownEntities())
    .option('--jobs <n>', 'threads for many articles (cores, up to 4)', readCount('--jobs'))
    .option('--force', 'also articles that were retracted')
    .option('--report <file>', 'what became of each article, as JSON Lines')
    .option('--json', 'a summary for machines')
    .action(async (sources: string[], flags) =>
      (await import('../commands/ingest.js')).ingestCommand(sources, at(flags), terminal),
    );

  define('watch', 'keep reading feeds and folders: what is new in them goes into the store, until Ctrl-C')
    .argument('<place...>', 'URLs of feeds or pages, folders, files')
    .option(
      '--interval <time>',
      'how often: 90s, 15m, 2h (feeds 15m, folders 30s)',
      readInterval('--interval'),
    )
    .option('--once', 'look once, and end')
    .option('--state <file>', 'where it keeps what it has seen (beside the store, as STORE.watch.json)')
    .addOption(ownEntities())
    .addOption(allowPrivate())
    .option('--json', 'one event a line: article, failed, looked')
    .action(async (places: string[], flags) =>
      (await import('../commands/watch/watch.js')).watchCommand(places, at(flags), terminal),
    );

  takeSources(define('read', 'show what is taken from a source: title, date, language, text'))
    .option('--json', 'one object a line: title, publishedAt, language, url, outlet, authors, section, text')
    .action(async (sources: string[], flags) =>
      (await import('../commands/read.js')).readCommand(sources, flags, terminal),
    );

  takeSources(define('extract', 'show what an article says, without a store: entities, dates, statements'))
    .addOption(ownEntities())
    .option('--jobs <n>', 'threads for many articles (cores, up to 4)', readCount('--jobs'))
    .option('--json', 'one document a line')
    .action(async (sources: string[], flags) =>
      (await import('../commands/extract.js')).extractCommand(sources, flags, terminal),
    );

  takeSources(
    define(
      'explain',
      'show how it came to that: tokens, readings, the rule or model behind every find, and what was not believed',
    ),
  )
    .addOption(ownEntities())
    .option('--sentence <n>', 'only the sentence of this number, counted from 1', readCount('--sentence'))
    .option('--match <text>', 'only sentences with this text in them')
    .option('--json', 'one sentence a line, with all readings of every word')
    .action(async (sources: string[], flags) =>
      (await import('../commands/explain.js')).explainCommand(sources, flags, terminal),
    );

  define('reprocess', 'read the stored articles anew, with the program and the gazetteer as they are now')
    .argument('[article...]', 'files, URLs or ids of articles; all when left out')
    .addOption(ownEntities())
    .option('--json', 'a summary for machines')
    .action(async (articles: string[], flags) =>
      (await import('../commands/reprocess.js')).reprocessCommand(articles, at(flags), terminal),
    );

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
      (await import('../commands/resolve.js')).resolveCommand(name, flags, terminal),
    );

  define('dates', 'find the dates in a text and give them values')
    .argument('[text]', 'the text; with --jsonl it comes from standard input')
    .option('--anchor <iso>', 'the day the text was written', readMoment('--anchor'))
    .option('--jsonl', 'a line in: {"sentence","anchor"}; a line out: {"dates":[…]}')
    .action(async (text: string | undefined, flags) =>
      (await import('../commands/dates.js')).datesCommand(text, flags, terminal),
    );
}
