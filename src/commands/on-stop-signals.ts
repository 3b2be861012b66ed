/** By what a person, or the system, asked a long command to stop. */
export type StopSignal = 'SIGINT' | 'SIGTERM';

/** How shells name an end by a signal: 128 and its number. */
export const EXIT_CODES: Readonly<Record<StopSignal, number>> = { SIGINT: 130, SIGTERM: 143 };

/**
 * How every long command stops: each Ctrl-C (SIGINT) calls the next of `steps`, the kindest first; SIGTERM calls the last at once. A
 * signal after the last step ends the process where it stands, with the exit code of the first signal; no store is hurt by that. Gives
 * what undoes it.
 */
export function onStopSignals(...steps: ((by: StopSignal) => void)[]): () => void {
  let next = 0;
  let first: StopSignal | null = null;
  const handle = (by: StopSignal) => {
    first ??= by;
    if (next === steps.length) process.exit(EXIT_CODES[first]);
    if (by === 'SIGTERM') next = steps.length - 1;
    steps[next++]!(by);
  };
  process.on('SIGINT', handle).on('SIGTERM', handle);
  return () => {
    process.off('SIGINT', handle).off('SIGTERM', handle);
  };
}
