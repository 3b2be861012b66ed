import { decodeBytes } from '../bytes/decode-bytes.js';
import { detectEncoding, encodingName } from '../bytes/detect-encoding.js';
import type { Content } from '../content.js';

/** The text of a source, piece by piece, in the encoding that its beginning is in. */
export async function* textChunks(content: Content, charset?: string): AsyncGenerator<string> {
  const encoding = detectEncoding(await content.head(), encodingName(charset));
  const decoder = new TextDecoder(encoding);
  for await (const chunk of content.chunks()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The beginning as text, for telling what it is. */
export const headText = (head: Uint8Array): string => decodeBytes(head).text.replace(/^\ufeff/, '');

/** A longer line is none of a table of articles. */
const LONGEST = 16 * 2 ** 20;

/** The lines of a text with their numbers from 1, without blank ones; null for one that is longer than 16 MB. */
export async function* textLines(
  chunks: AsyncIterable<string>,
): AsyncGenerator<{ readonly number: number; readonly text: string | null }> {
  let held = '';
  let number = 1;
  let tooLong = false;
  for await (const chunk of chunks) {
    const lines = chunk.split('\n');
    for (const [index, line] of lines.entries()) {
      if (!tooLong) held += line;
      if (held.length > LONGEST) {
        tooLong = true;
        held = '';
      }
      if (index === lines.length - 1) break;
      if (tooLong) yield { number, text: null };
      else if (held.trim() !== '') yield { number, text: held };
      number++;
      held = '';
      tooLong = false;
    }
  }
  if (tooLong) yield { number, text: null };
  else if (held.trim() !== '') yield { number, text: held };
}
