/** What breaks parsers: halves of tags, sections that do not end, entities, bytes of other encodings. */
const PIECES = [
  '<',
  '>',
  '&',
  ';',
  '"',
  "'",
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<!DOCTYPE x [',
  '<?xml',
  '?>',
  '&#x0;',
  '&#xD800;',
  '&#1114112;',
  '&lol;',
  '</item>',
  '<item>',
  '</channel>',
  '<entry>',
  '<content type="xhtml">',
  '<table><tr><td>',
  '</p></div>',
  '<script>',
  '<script type="application/ld+json">{"@graph":[{"datePublished":',
  '<meta charset="utf-16">',
  '<time datetime="0000-00-00">',
  'encoding="windows-1251"',
  '\u0000',
  '\ufeff',
  '\u202e',
  ' '.repeat(500),
  '<b>'.repeat(300),
  'а'.repeat(2000),
  '31.02.2023',
  '2023-13-45',
  '<div>',
  '<p',
  '<a href="',
  '&nbsp;',
  '{',
  '[',
  '\n',
  'ÿþ',
] as const;

/** The bytes of a text after some changes by chance: pieces left out, doubled, moved, put in; bits turned over; the end cut off. */
export function mutate(text: string, random: () => number): Uint8Array {
  let mutated = text;
  const place = () => Math.floor(random() * mutated.length);
  const span = () => Math.floor(random() ** 3 * mutated.length);
  const times = 1 + Math.floor(random() * 8);
  for (let time = 0; time < times; time++) {
    const at = place();
    const kind = Math.floor(random() * 6);
    if (kind === 0) mutated = mutated.slice(0, at) + mutated.slice(at + span());
    else if (kind === 1)
      mutated = mutated.slice(0, at) + mutated.slice(at, at + span()).repeat(2) + mutated.slice(at);
    else if (kind === 2) mutated = mutated.slice(0, at);
    else if (kind === 3) {
      const piece = mutated.slice(at, at + span());
      const to = place();
      mutated = mutated.slice(0, to) + piece + mutated.slice(to);
    } else {
      const piece = PIECES[Math.floor(random() * PIECES.length)]!;
      mutated =
        mutated.slice(0, at) +
        piece.repeat(random() < 0.07 ? Math.ceil(random() * (piece.length < 20 ? 3000 : 1000)) : 1) +
        mutated.slice(at);
    }
    mutated = mutated.slice(0, 2_000_000);
  }
  const bytes = Buffer.from(mutated, random() < 0.1 ? 'utf16le' : 'utf8');
  if (random() < 0.3)
    for (let time = 0; time < 20 && bytes.length > 0; time++)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return bytes;
}
