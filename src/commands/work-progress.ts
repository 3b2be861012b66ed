/** Rates are reckoned over the last half minute, so that what was passed over quickly at first is soon forgotten. */
const WINDOW_MS = 30_000;
const STEP_MS = 1000;

/** How far long work is, and how long it will still take. */
export class WorkProgress {
  done = 0;
  failed = 0;
  /** sources begun, and how many there are; null as long as that is not known */
  sources: { begun: number; all: number | null } = { begun: 0, all: null };
  readonly #samples: { readonly at: number; readonly settled: number; readonly begun: number }[] = [];

  /** @param now gives milliseconds */
  constructor(private readonly now: () => number = () => performance.now()) {
    this.#sample();
  }

  /** «812 done, 3 failed · 18.4 a second · 4 min left» */
  line(): string {
    this.#sample();
    const first = this.#samples[0]!;
    const seconds = (this.now() - first.at) / 1000;
    const rate = seconds >= 1 ? (this.done + this.failed - first.settled) / seconds : 0;
    const parts = [this.failed > 0 ? `${this.done} done, ${this.failed} failed` : `${this.done} done`];
    if (rate > 0) parts.push(`${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`);
    const left = this.#secondsLeft(first, seconds);
    if (left !== null) parts.push(`${spell(left)} left`);
    return parts.join(' · ');
  }

  #secondsLeft(first: { readonly begun: number }, seconds: number): number | null {
    const { begun, all } = this.sources;
    const pace = (begun - first.begun) / seconds;
    return all === null || all < 2 || seconds < 1 || pace <= 0 ? null : (all - begun) / pace;
  }

  #sample(): void {
    const at = this.now();
    const last = this.#samples.at(-1);
    if (last && at - last.at < STEP_MS) return;
    this.#samples.push({ at, settled: this.done + this.failed, begun: this.sources.begun });
    while (this.#samples.length > 2 && at - this.#samples[0]!.at > WINDOW_MS) this.#samples.shift();
  }
}

function spell(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
