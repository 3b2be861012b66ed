/** How shells name an end by a signal: 128 and its number. */
const CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Calls `stop` at the first SIGTERM or SIGINT; a second one ends the process at once. Gives what undoes it.
 */
export function stopOnSignals(stop: () => void): () => void {
  let stopping = false;
  const listen = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(CODES[signal as keyof typeof CODES]);
    stopping = true;
    stop();
  };
  process.on('SIGTERM', listen);
  process.on('SIGINT', listen);
  return () => {
    process.off('SIGTERM', listen);
    process.off('SIGINT', listen);
  };
}
