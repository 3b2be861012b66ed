import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { SozhError } from '../errors.js';
import type { Sink } from '../export/exporter.js';

/** Writes a text file through a sink. @throws SozhError `output/cannot-write` with the reason */
export async function writeFile(path: string, write: (sink: Sink) => Promise<void>): Promise<void> {
  const stream = createWriteStream(path, { encoding: 'utf8' });
  const failed = once(stream, 'error').then(([cause]) => {
    throw new SozhError(
      'output/cannot-write',
      `cannot write ${path} (${(cause as NodeJS.ErrnoException).code})`,
      {
        hint: 'choose another place with -o',
        cause,
      },
    );
  });
  const done = (async () => {
    await write(async (chunk) => {
      if (!stream.write(chunk)) await once(stream, 'drain');
    });
    stream.end();
    await once(stream, 'finish');
  })();
  await Promise.race([done, failed]);
}
