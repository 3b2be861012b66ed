import { Option } from 'commander';
import { collect, collectStatus, readCount, readDay, readShare } from '../commands/parse-flags.js';
import { STATUSES } from '../model/statement.js';
import type { Definer } from './definer.js';
import { asOf } from './shared-options.js';

/** Commands that show the graph: in other programs, and in a browser. */
export function defineExporting({ define, place, at, terminal }: Definer): void {
  define(
    'export',
    'write the graph: gexf (for Gephi, with its timeline), html (a page for any browser, with the quotes), graphml, csv, json, graphology, cypher; or the whole store: neo4j-import',
  )
    .argument(
      '<format>',
      'gexf, html, graphml, csv (two files), csv-nodes, csv-edges, json, graphology, cypher or neo4j-import',
    )
    .argument('[folder]', 'where neo4j-import puts its CSV files')
    .option('-o, --output <file>', 'where to; standard output when left out')
    .option('--from <day>', 'first ISO day: edges that hold in the span', readDay('--from'))
    .option('--to <day>', 'last ISO day, included', readDay('--to'))
    .addOption(
      new Option('--undated <choice>', 'keep undated edges when a span is given').choices(['always']),
    )
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
    .option(
      '--min-confidence <share>',
      'only edges that are at least so sure, from 0 to 1 (of those from 0.8 up, four in five were found right)',
      readShare('--min-confidence'),
    )
    .option('--directed', 'gexf without undirected edges, for networkx, which reads no mixed graphs')
    .addOption(
      new Option('--lang <language>', 'language of labels').choices(['ru', 'be', 'en']).default('ru'),
    )
    .action(
      async (
        format: string,
        folder: string | undefined,
        { output, lang, directed, asOf: day, coMentions, type: types, status: statuses, ...rest },
      ) => {
        const { exportCommand } = await import('../commands/export.js');
        return exportCommand(
          format,
          folder,
          {
            store: place(),
            output,
            lang,
            directed,
            asOf: day,
            coMentions,
            selection: { ...rest, types, statuses },
          },
          terminal,
        );
      },
    );

  define(
    'explore',
    'show the graph in a browser, as export html does, and let it ask: paths between two, what lies around one, what was known on a day',
  )
    .option('--port <n>', 'where it is served, to this machine alone; 0: any', readCount('--port'), 7481)
    .addOption(asOf())
    .addOption(
      new Option('--lang <language>', 'language of page and labels')
        .choices(['ru', 'be', 'en'])
        .default('ru'),
    )
    .action(async (flags) => (await import('../commands/explore.js')).exploreCommand(at(flags), terminal));
}
