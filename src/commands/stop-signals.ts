import { EXIT_CODES, onStopSignals, type StopSignal } from './on-stop-signals.js';

/** Stops a long command in two steps: `reading` is aborted by the first Ctrl-C, `finishing` by the second, and by SIGTERM both at once. */
export class StopSignals {
  readonly #reading = new AbortController();
  readonly #finishing = new AbortController();
  #by: StopSignal | null = null;

  /** Lets the process be ended by these signals at once again. */
  readonly release: () => void;

  /** @param onStop told each time what is going to end */
  constructor(onStop: (part: 'reading' | 'finishing') => void) {
    const stop = (part: 'reading' | 'finishing') => (by: StopSignal) => {
      this.#by ??= by;
      onStop(part);
      this.#reading.abort();
      if (part === 'finishing') this.#finishing.abort();
    };
    this.release = onStopSignals(stop('reading'), stop('finishing'));
  }

  /** No more articles are to be taken. */
  get reading(): AbortSignal {
    return this.#reading.signal;
  }

  /** What was taken is not to be finished either. */
  get finishing(): AbortSignal {
    return this.#finishing.signal;
  }

  /** What came first; null where nothing did. */
  get by(): StopSignal | null {
    return this.#by;
  }

  /** What the process should exit with. */
  get exitCode(): number {
    return EXIT_CODES[this.#by ?? 'SIGINT'];
  }
}
