import type { Message } from '../../model/message.js';
import { detectEncoding, encodingName } from './detect-encoding.js';
import { mendMojibake } from './mend-mojibake.js';

/** A text, the encoding that its bytes were in, and what was odd about it (`read/encoding`, `read/mojibake`). */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly messages: readonly Message[];
}

/**
 * Decodes bytes by what they are, whatever is `declared` of them (by a transport, then by the document itself): see
 * `detectEncoding`. Text that had been decoded wrongly before it was saved is put right where that can be undone.
 */
export function decodeBytes(
  bytes: Uint8Array,
  declared: readonly (string | null | undefined)[] = [],
): Decoded {
  const named = declared.map(encodingName).find((name) => name !== null) ?? null;
  const encoding = detectEncoding(bytes, named);
  const raw = new TextDecoder(encoding).decode(bytes);
  // what is cut off or stray is no letter
  const text = encoding === 'utf-8' ? raw.replaceAll('\ufffd', '') : raw;
  const messages: Message[] = [];
  if (named !== null && named !== encoding && !isSame(named, encoding) && /[^\u0000-\u007f]/.test(text))
    messages.push({
      code: 'read/encoding',
      severity: 'info',
      reason: `declared as ${named}, read as ${encoding}, which its letters are in`,
    });
  const mended = mendMojibake(text);
  if (!mended) return { text, encoding, messages };
  messages.push({
    code: 'read/mojibake',
    severity: 'warning',
    reason: `the text had been saved in the wrong letters (${mended.was} taken for ${mended.takenFor}) and was put right`,
    hint: 'compare it with the original',
  });
  return { text: mended.text, encoding, messages };
}

/** UTF-16 is declared without its byte order, and pages in it declare UTF-8 in their text as well. */
const isSame = (one: string, other: string): boolean =>
  one.startsWith('utf-16') && other.startsWith('utf-16');
