import { type Command, Option } from 'commander';
import { collect, readDay, readMap, readMoment } from '../commands/parse-flags.js';

/** Options that several commands have, made anew for each. */
export const published = (): Option =>
  new Option('--published <iso>', 'date of articles that do not say it').argParser(readMoment('--published'));

const columns = (): Option =>
  new Option('--map <fields>', 'columns of a table: title=headline,text=body,publishedAt=date').argParser(
    readMap('--map'),
  );

export const ownEntities = (): Option =>
  new Option('--gazetteer <file>', 'entities of your own, JSON Lines (repeatable)').argParser(collect);

export const asOf = (): Option =>
  new Option('--as-of <day>', 'the graph as it was known after this ISO day').argParser(readDay('--as-of'));

export const allowPrivate = (): Option =>
  new Option('--allow-private', 'URLs given here may be in your own network; what they link to may not');

/** Lets a command take articles from anywhere: sources as its argument, and what there is to say of them. */
export const takeSources = (command: Command): Command =>
  command
    .argument('<source...>', 'files, folders, patterns, URLs of pages or feeds, or - for standard input')
    .addOption(published())
    .addOption(columns())
    .addOption(allowPrivate());
