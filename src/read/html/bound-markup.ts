import { flattenText } from './entities.js';

/**
 * How large a page may be to be taken whole: deeper elements are laid flat, what comes after the limits is left out. A saved news page has some
 * 3,000 elements, 40 deep; one that holds them keeps the tree under 150 MB.
 */
export const LIMITS = { depth: 200, elements: 60_000, characters: 2_000_000, attribute: 2_000 } as const;

/** Elements whose content is no markup; only the scripts that state data are kept. */
const RAW = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'textarea',
  'svg',
  'math',
  'xmp',
  'object',
]);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements of which the next one of the kind ends the one before. */
const ENDED_BY_NEXT = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option', 'thead', 'tbody']);
const TAG = /<(?:!--|!|\?|(\/?)([a-z][a-z0-9:-]*))/gi;
const DATA_SCRIPT = /type\s*=\s*["']?application\/ld\+json/i;
const LONG_ATTRIBUTE = /=\s*(?:"[^"]{500,}"|'[^']{500,}')/g;

/**
 * Markup that any parser can take: without scripts (but for JSON-LD), styles, comments and drawings, no deeper than LIMITS.depth, of so many
 * elements and characters at most. One walk along the text, whatever stands in it. `cut` where something was left out for its size.
 */
export function boundMarkup(html: string): { readonly html: string; readonly cut: boolean } {
  const kept: string[] = [];
  const open: string[] = [];
  let flattened = 0;
  let elements = 0;
  let length = 0;
  let at = 0;
  const keep = (text: string): void => {
    if (text === '') return;
    kept.push(text);
    length += text.length;
    // text is no element; every tag is kept as a piece of its own
    elements++;
  };
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    keep(flattenText(html.slice(at, match.index)));
    if (length > LIMITS.characters || elements > LIMITS.elements)
      return { html: kept.join('').slice(0, LIMITS.characters), cut: true };
    const name = match[2]?.toLowerCase();
    if (!name) {
      at = endOf(html, match.index, match[0] === '<!--' ? '-->' : '>');
    } else if (match[1]) {
      at = endOf(html, match.index, '>');
      const depth = open.lastIndexOf(name);
      if (depth >= 0) {
        open.length = depth;
        keep(`</${name}>`);
      } else keep(flattened > 0 && flattened-- > 0 ? '\n' : name === 'p' ? '<br>' : '');
    } else {
      const end = endOfTag(html, match.index);
      const tag = html.slice(match.index, end);
      at = end;
      if (RAW.has(name)) {
        if (!tag.endsWith('/>')) at = endOfRaw(html, end, name);
        if (name === 'script' && DATA_SCRIPT.test(tag)) keep(tag + html.slice(end, at));
        else keep(' ');
      } else if (VOID.has(name) || tag.endsWith('/>')) keep(shorten(tag));
      else {
        if (ENDED_BY_NEXT.has(name) && open.at(-1) === name) open.pop();
        if (open.length >= LIMITS.depth) {
          flattened++;
          if (kept.at(-1) !== '<br>') keep('<br>');
        } else {
          open.push(name);
          keep(shorten(tag));
        }
      }
    }
    TAG.lastIndex = at;
  }
  keep(flattenText(html.slice(at)));
  return length > LIMITS.characters
    ? { html: kept.join('').slice(0, LIMITS.characters), cut: true }
    : { html: kept.join(''), cut: false };
}

/** Pictures written into attributes, whole articles in tooltips: nothing of them is needed, but for descriptions. */
const shorten = (tag: string): string =>
  tag.length < LIMITS.attribute || /^<meta\s/i.test(tag)
    ? tag.slice(0, 20_000)
    : tag.replace(LONG_ATTRIBUTE, '=""');

function endOf(html: string, start: number, mark: string): number {
  const found = html.indexOf(mark, start);
  return found < 0 ? html.length : found + mark.length;
}

/** Where a tag ends: a `>` within quotation marks ends none, unless these are never closed. */
function endOfTag(html: string, start: number): number {
  const END = /[^>"']*(?:"[^"]{0,200000}"[^>"']*|'[^']{0,200000}'[^>"']*)*>/y;
  END.lastIndex = start;
  return END.test(html) ? END.lastIndex : endOf(html, start, '>');
}

function endOfRaw(html: string, start: number, name: string): number {
  const END = new RegExp(`</${name}(?=[\\s>/])[^>]*>?`, 'gi');
  END.lastIndex = start;
  return END.test(html) ? END.lastIndex : html.length;
}
