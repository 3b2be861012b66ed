import { SozhError } from '../errors.js';
import { type Decoded, decodeBytes } from './bytes/decode-bytes.js';
import { encodingName } from './bytes/detect-encoding.js';

/** First bytes of files that hold no text, whatever their name. */
const SIGNATURES: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture', [0xff, 0xd8, 0xff]],
  ['a picture', [0x47, 0x49, 0x46, 0x38]],
  ['a compressed file', [0x1f, 0x8b, 0x08]],
];

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

/** More control characters than this share are no text. */
const MOST_CONTROLS = 0.01;

/**
 * The text that the bytes hold, in whatever encoding (see `decodeBytes`; `declared` are the charsets that the transport and the document
 * name). `name` is for the messages. Throws `input/empty` for nothing but white space and `input/binary` for what is no text.
 */
export function decodeText(
  bytes: Uint8Array,
  name: string,
  declared: readonly (string | null | undefined)[] = [],
): Decoded {
  const known = SIGNATURES.find(([, prefix]) => startsWith(bytes, prefix));
  if (known) throw binary(name, known[0]);
  const decoded = decodeBytes(bytes, declared);
  const { text, encoding } = decoded;
  if (text.trim() === '')
    throw new SozhError('input/empty', `${name} is empty`, {
      hint: 'give a file with the text of an article',
      facts: { name },
    });
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  const hasNul = !encoding.startsWith('utf-16') && text.includes('\u0000');
  if (controls > text.length * MOST_CONTROLS || (hasNul && encodingName(declared[0]) === null))
    throw binary(name, 'not text');
  return decoded;
}

const binary = (name: string, what: string): SozhError =>
  new SozhError('input/binary', `${name} is ${what}`, {
    hint: 'give it as text, a saved page, PDF with a text layer, a table or an archive of these',
    facts: { name },
  });
