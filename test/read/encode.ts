/** Bytes of a text in an encoding of one byte a letter, made from what the decoder makes of each byte; letters that it lacks are an error. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const bytes = new Map([...letters].map((letter, byte) => [letter, byte]));
  return Uint8Array.from(text, (letter) => {
    const byte = bytes.get(letter);
    if (byte === undefined) throw new Error(`${encoding} has no ${letter}`);
    return byte;
  });
}

/** Encodings that Russian texts of the last forty years are kept in. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'] as const;

const SIGNS: Readonly<Record<string, string>> = {
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '’': "'",
  '‘': "'",
  '—': '-',
  '–': '-',
  '−': '-',
  '…': '...',
  '№': 'N',
  '\u00a0': ' ',
  '€': 'EUR',
  '°': ' ',
  '•': '-',
  '·': '-',
  '©': '(c)',
  '×': 'x',
};

/** A text with only such signs as all ENCODINGS have. */
export const inCommonSigns = (text: string): string =>
  text.normalize('NFC').replace(/[^\n\u0020-\u007eА-яЁё]/gu, (sign) => SIGNS[sign] ?? ' ');
