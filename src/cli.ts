#!/usr/bin/env node
import { Command } from 'commander';
import { defineAsking } from './cli/define-asking.js';
import { defineBeginning } from './cli/define-beginning.js';
import { defineDeciding } from './cli/define-deciding.js';
import { defineExporting } from './cli/define-exporting.js';
import { defineQueueing } from './cli/define-queueing.js';
import { defineReading } from './cli/define-reading.js';
import { defineStoring } from './cli/define-storing.js';
import { createDefiner } from './cli/definer.js';
import { compileLater } from './commands/compile-later.js';
import { showExamples } from './commands/examples.js';
import { reportError, reportOutput } from './commands/report-error.js';
import { processTerminal } from './commands/terminal.js';

/** The command line. Names and flags of commands stand in src/cli/; what a command does, in src/commands/, loaded when it is asked for. */
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

// in the order in which help shows them
const definer = createDefiner(program, terminal);
for (const defineGroup of [
  defineReading,
  defineAsking,
  defineExporting,
  defineDeciding,
  defineStoring,
  defineQueueing,
  defineBeginning,
])
  defineGroup(definer);

program.addHelpText(
  'after',
  `${showExamples('sozh')}

Exit codes: 0 done, 1 bug, 2 usage, 3 unusable input, 4 store or queue unreachable (try again), 5 store or queue refused, 6 cannot write.`,
);

process.stdout.on('error', (error: NodeJS.ErrnoException) => reportOutput(error, terminal));
program.parseAsync().catch((error: unknown) => {
  process.exitCode = reportError(error, terminal);
});
