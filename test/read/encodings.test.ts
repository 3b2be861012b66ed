import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/read/bytes/decode-bytes.js';
import { encodingName } from '../../src/read/bytes/detect-encoding.js';
import { readRetrieved } from '../../src/read/read-retrieved.js';
import { ENCODINGS, encode, inCommonSigns } from './encode.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The 63 texts stand beside the repository where its corpora are. */
const CORPUS = join(root, '../shared/corpora/belarus-texts');
const SAMPLES = join(root, 'data/articles');
const textsOf = (folder: string): [string, string][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, inCommonSigns(readFileSync(join(folder, name), 'utf8'))]);

async function articleOf(bytes: Uint8Array, name = 'x.txt', charset?: string) {
  for await (const reading of readRetrieved({ name, bytes, ...(charset ? { charset } : {}) }))
    return 'article' in reading ? reading.article : null;
  return null;
}

const TEXT =
  'Съезд льноводов прошёл в Гомеле. Гости из Брянска осмотрели завод и подписали договор о поставках.';

describe('the same article in every encoding', () => {
  it.each(textsOf(SAMPLES))('of the samples: %s', async (_, text) => {
    const wanted = await articleOf(encode(text, 'utf-8'));
    for (const encoding of ENCODINGS)
      expect(await articleOf(encode(text, encoding)), encoding).toEqual(wanted);
  });

  it.skipIf(!existsSync(CORPUS))('of the 63 texts about Belarus', async () => {
    const texts = textsOf(CORPUS);
    expect(texts).toHaveLength(63);
    for (const [name, text] of texts) {
      const wanted = await articleOf(encode(text, 'utf-8'));
      for (const encoding of ENCODINGS)
        expect(await articleOf(encode(text, encoding)), `${name} in ${encoding}`).toEqual(wanted);
    }
  });
});

describe('a declared encoding', () => {
  const page = (charset: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>Съезд льноводов прошёл в Гомеле</title></head><body><p>${TEXT}</p></body></html>`;

  it.each(
    ENCODINGS.flatMap((encoding) =>
      ['utf-8', 'windows-1251', 'koi8-r', 'nonsense'].map((said) => [encoding, said]),
    ),
  )('is not believed against the letters: a page in %s that says %s', async (encoding, said) =>
    expect(await articleOf(encode(page(said!), encoding!), 'x.html', said)).toMatchObject({
      text: TEXT,
      language: 'ru',
    }),
  );

  it('that is wrong is noticed', () => {
    expect(decodeBytes(encode(TEXT, 'koi8-r'), ['windows-1251'])).toMatchObject({
      text: TEXT,
      encoding: 'koi8-r',
      messages: [{ code: 'read/encoding' }],
    });
    expect(decodeBytes(encode(TEXT, 'koi8-r'), ['koi8-r']).messages).toEqual([]);
  });

  it('decides where letters are too few', () => {
    expect(decodeBytes(encode('Гродно', 'ibm866'), ['cp866']).text).toBe('Гродно');
    expect(decodeBytes(Uint8Array.of(0x63, 0x61, 0x66, 0xe9), ['iso-8859-1']).text).toBe('café');
  });

  it.each([
    ['cp1251', 'windows-1251'],
    [' "UTF8" ', 'utf-8'],
    ['cp866', 'ibm866'],
    ['no-such', null],
    ['', null],
  ])('%s is called %s', (label, name) => expect(encodingName(label)).toBe(name));
});

describe('text in Belarusian and in Western letters', () => {
  const belarusian =
    'З’езд ільнаводаў прайшоў у Гомелі. Госці з Бранска агледзелі завод і падпісалі дамову.'.replace(
      '’',
      "'",
    );
  it.each(['windows-1251', 'iso-8859-5', 'utf-16be'])('is read from %s', (encoding) =>
    expect(decodeBytes(encode(belarusian, encoding)).text).toBe(belarusian),
  );
  it('of the West is not taken for Cyrillic', () => {
    const german =
      'Die Minister trafen sich für Gespräche über die künftige Zusammenarbeit der Städte und Länder.';
    expect(decodeBytes(encode(german, 'windows-1252')).text).toBe(german);
  });
});

describe('mojibake', () => {
  it.each([
    ['windows-1251', 'utf-8'],
    ['windows-1252', 'utf-8'],
    ['windows-1252', 'windows-1251'],
    ['windows-1251', 'koi8-r'],
    ['windows-1252', 'koi8-r'],
    ['ibm866', 'utf-8'],
    ['koi8-r', 'utf-8'],
    ['koi8-r', 'windows-1251'],
    ['windows-1251', 'ibm866'],
    ['ibm866', 'windows-1251'],
  ])('of %s for %s is put right, and said', (takenFor, was) => {
    const wrong = new TextDecoder(takenFor).decode(encode(TEXT, was));
    expect(wrong).not.toBe(TEXT);
    const { text, messages } = decodeBytes(encode(wrong, 'utf-8'));
    expect(text).toBe(TEXT);
    expect(messages).toMatchObject([{ code: 'read/mojibake', severity: 'warning' }]);
  });

  it('twice over is put right', () => {
    let wrong = TEXT;
    for (let time = 0; time < 2; time++)
      wrong = new TextDecoder('windows-1251').decode(encode(wrong, 'utf-8'));
    expect(decodeBytes(encode(wrong, 'utf-8')).text).toBe(TEXT);
  });

  it.each([
    TEXT,
    TEXT.toUpperCase(),
    'Zażółć gęślą jaźń — polski tekst z wieloma znakami diakrytycznymi, który nie jest zepsuty.',
    'Το συνέδριο πραγματοποιήθηκε στην πόλη, και οι επισκέπτες επισκέφθηκαν το εργοστάσιο.',
  ])('is not seen in %s', (text) =>
    expect(decodeBytes(encode(text, 'utf-8'))).toMatchObject({ text, messages: [] }),
  );
});
