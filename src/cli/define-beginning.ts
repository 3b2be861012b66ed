import type { Definer } from './definer.js';

/** Commands for those who begin: is everything there, and what does it do. */
export function defineBeginning({ define, place, at, terminal }: Definer): void {
  define('doctor', 'show what is there and whether it works: Node, models, store')
    .option('--json', 'for machines')
    .action(async (flags) => (await import('../commands/doctor.js')).doctorCommand(at(flags), terminal));

  define(
    'demo',
    'read three sample articles into the store, write sozh.gexf and tell what was learned (npm start)',
  ).action(async () => (await import('../commands/demo.js')).demoCommand({ store: place() }, terminal));
}
