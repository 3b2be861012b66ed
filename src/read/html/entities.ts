/** Signs of the press by their names in HTML, as far as pages write them; the parser knows the others. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  hellip: '…',
  shy: '\u00ad',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  middot: '·',
  bull: '•',
  sect: '§',
  euro: '€',
  thinsp: '\u2009',
  ensp: '\u2002',
  emsp: '\u2003',
  zwnj: '',
  times: '×',
  minus: '−',
  plusmn: '±',
  lt: '\ue000',
  gt: '>',
  amp: '\ue001',
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;
/** So many entities are left to the parser, which makes a node of each. */
const MOST = 5_000;

/**
 * Text between tags for a parser that breaks it at every entity and every stray `<`: with entities as the signs that they stand for, and
 * private-use signs for `<` and `&`, which `restoreSigns` turns back.
 */
export function flattenText(text: string): string {
  if (!text.includes('&') && !text.includes('<')) return text;
  const decoded = text
    .replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
      if (name) return NAMED[name] ?? entity;
      const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
      // the Encoding Standard reads 128-159 as windows-1252; the parser knows that
      if (code < 32 || (code > 126 && code < 160) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return entity;
      return code === 60 ? '\ue000' : code === 38 ? '\ue001' : String.fromCodePoint(code);
    })
    .replaceAll('<', '\ue000');
  return decoded.split('&', MOST + 2).length > MOST ? decoded.replaceAll('&', '\ue001') : decoded;
}

/** The signs for which `flattenText` put others. */
export const restoreSigns = (text: string): string =>
  /[\ue000\ue001]/.test(text) ? text.replaceAll('\ue000', '<').replaceAll('\ue001', '&') : text;
