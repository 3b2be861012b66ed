/**
 * The items until the signal is aborted, even while the next one is waited for: what is under way then is left alone, and its outcome does
 * not matter any more.
 */
export async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const coming = items[Symbol.asyncIterator]();
  let wake: (none: null) => void = () => {};
  const stop = () => wake(null);
  signal.addEventListener('abort', stop);
  try {
    while (!signal.aborted) {
      const next = await new Promise<IteratorResult<T> | null>((resolve, reject) => {
        wake = resolve;
        coming.next().then(resolve, reject);
      });
      if (next === null || next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    const ended = coming.return?.();
    // who waits for the next line of standard input would wait here, too
    if (signal.aborted) ended?.catch(() => {});
    else await ended;
  }
}
