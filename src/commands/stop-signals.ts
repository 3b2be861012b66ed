/** By what a person, or the system, asked a long command to stop. */
export type StopSignal = 'SIGINT' | 'SIGTERM';

/**
 * Ctrl-C and the system's request to end, as two signals: `reading` is aborted by the first Ctrl-C, `finishing` by the second, and by
 * SIGTERM both at once. A third ends the process where it stands; no store is hurt by that.
 */
export class StopSignals {
  readonly #reading = new AbortController();
  readonly #finishing = new AbortController();
  #by: StopSignal | null = null;
  readonly #handle = (by: StopSignal) => this.#stop(by);

  /** @param onStop told each time what is going to end */
  constructor(private readonly onStop: (part: 'reading' | 'finishing') => void) {
    process.on('SIGINT', this.#handle).on('SIGTERM', this.#handle);
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

  /** What the process should exit with: 128 and the number of the signal. */
  get exitCode(): number {
    return this.#by === 'SIGTERM' ? 143 : 130;
  }

  /** Lets the process be ended by these signals at once again. */
  release(): void {
    process.off('SIGINT', this.#handle).off('SIGTERM', this.#handle);
  }

  #stop(by: StopSignal): void {
    this.#by ??= by;
    if (this.finishing.aborted) process.exit(this.exitCode);
    const part = this.reading.aborted || by === 'SIGTERM' ? 'finishing' : 'reading';
    this.onStop(part);
    this.#reading.abort();
    if (part === 'finishing') this.#finishing.abort();
  }
}
