import type { QueueCounts } from '../queue/queue.js';

/** Upper bounds of the classes of a histogram, in seconds. */
const BOUNDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const;

/** How long something took, by classes, as Prometheus wants it. */
export class Histogram {
  readonly #counts = BOUNDS.map(() => 0);
  #sum = 0;
  #count = 0;

  add(seconds: number): void {
    this.#sum += seconds;
    this.#count++;
    for (const [index, bound] of BOUNDS.entries()) if (seconds <= bound) this.#counts[index]!++;
  }

  get count(): number {
    return this.#count;
  }

  lines(name: string): string[] {
    return [
      ...BOUNDS.map((bound, index) => `${name}_bucket{le="${bound}"} ${this.#counts[index]}`),
      `${name}_bucket{le="+Inf"} ${this.#count}`,
      `${name}_sum ${this.#sum.toFixed(6)}`,
      `${name}_count ${this.#count}`,
    ];
  }
}

/** What a worker has done since it began. */
export class WorkerMetrics {
  readonly extraction = new Histogram();
  readonly writing = new Histogram();
  readonly assembly = new Histogram();
  articles = 0;
  written = 0;
  retracted = 0;
  statements = 0;
  retried = 0;
  failed = 0;
  /** whether the store answered when it was last asked */
  storeAnswers = true;
  stopping = false;

  /** Prometheus' text format, version 0.0.4; `counts` is null where the queue does not answer. */
  render(counts: QueueCounts | null, version: string): string {
    const one = (name: string, kind: 'counter' | 'gauge', help: string, ...lines: string[]) =>
      [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...lines].join('\n');
    const timed = (name: string, help: string, histogram: Histogram) =>
      [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`, ...histogram.lines(name)].join('\n');
    const counter = (name: string, help: string, value: number) =>
      one(name, 'counter', help, `${name} ${value}`);
    const gauge = (name: string, help: string, value: number) => one(name, 'gauge', help, `${name} ${value}`);
    return `${[
      one('sozh_info', 'gauge', 'Version of the program.', `sozh_info{version="${version}"} 1`),
      counter('sozh_articles_total', 'Articles that this worker has stored.', this.articles),
      counter(
        'sozh_articles_written_total',
        'Those of them that were new to the store, or different.',
        this.written,
      ),
      counter('sozh_articles_retracted_total', 'Those left out, since they were retracted.', this.retracted),
      counter('sozh_statements_total', 'Statements found in them.', this.statements),
      counter('sozh_attempts_failed_total', 'Attempts that failed and will be made again.', this.retried),
      counter('sozh_articles_failed_total', 'Articles put on the dead-letter list.', this.failed),
      timed(
        'sozh_extraction_seconds',
        'Time to understand an article, with the wait for a thread.',
        this.extraction,
      ),
      timed('sozh_write_seconds', 'Time of a write of one or more articles.', this.writing),
      timed('sozh_assembly_seconds', 'Time to assemble what was written.', this.assembly),
      gauge('sozh_queue_up', 'Whether the queue answers.', counts ? 1 : 0),
      gauge('sozh_store_up', 'Whether the store answered when it was last asked.', this.storeAnswers ? 1 : 0),
      ...(counts
        ? [
            one(
              'sozh_queue_jobs',
              'gauge',
              'Jobs of the whole queue, by what has become of them.',
              ...Object.entries(counts).map(([state, count]) => `sozh_queue_jobs{state="${state}"} ${count}`),
            ),
          ]
        : []),
      gauge('process_resident_memory_bytes', 'Memory of this process.', process.memoryUsage.rss()),
      gauge(
        'process_start_time_seconds',
        'When it began, in seconds since 1970.',
        Math.round(Date.now() / 1000 - process.uptime()),
      ),
    ].join('\n')}\n`;
  }
}
