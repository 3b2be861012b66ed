import { SozhError } from '../errors.js';

/** First bytes of files that hold no plain text, whatever their name. */
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
 * The text that the bytes hold: UTF-16 by its byte order mark, UTF-8 where it is valid (or nearly: a file cut off in
 * the middle of a letter), windows-1251 else. `name` is for the messages. Throws `input/empty` for nothing but white
 * space and `input/binary` for what is no text.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const text = decode(bytes, name);
  if (text.trim() === '')
    throw new SozhError('input/empty', `${name} is empty`, {
      hint: 'give a file with the text of an article',
      facts: { name },
    });
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  if (controls > text.length * MOST_CONTROLS) throw binary(name, 'not text');
  return text;
}

function decode(bytes: Uint8Array, name: string): string {
  const known = SIGNATURES.find(([, prefix]) => startsWith(bytes, prefix));
  if (known) throw binary(name, known[0]);
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw binary(name, 'not text');
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const broken = utf8.match(/\ufffd/g)?.length ?? 0;
  const whole = utf8.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  // windows-1251 read as UTF-8 breaks at nearly every letter
  if (broken === 0 || (whole > 4 * broken && broken <= 1 + whole / 50)) return utf8.replaceAll('\ufffd', '');
  return new TextDecoder('windows-1251').decode(bytes);
}

const binary = (name: string, what: string): SozhError =>
  new SozhError('input/binary', `${name} is ${what}`, {
    hint: 'save the article as plain text',
    facts: { name },
  });
