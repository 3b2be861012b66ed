import { flattenText } from './entities.js';
import { BLOCKS } from './page-blocks.js';
import { QuoteFinder, readTag } from './read-tag.js';

/**
 * How large a page may be to be taken whole: deeper elements are laid flat, what comes after the limits is left out. A saved news page has some
 * 3,000 elements, 40 deep; one that holds them keeps the tree under 150 MB.
 */
export const LIMITS = { depth: 200, elements: 60_000, characters: 2_000_000 } as const;

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
/** Beside these a space means nothing; a page has more of them than of words. */
const APART = new Set([
  ...BLOCKS,
  ...'html head meta link script title base br img option select nav aside footer'.split(' '),
]);
const BLANK = /^\s*$/;

/**
 * Markup that any parser can take: without scripts (but for JSON-LD), styles, comments and drawings, no deeper than LIMITS.depth, of so many
 * elements and characters at most. One walk along the text, whatever stands in it. `cut` where something was left out for its size.
 */
export function boundMarkup(html: string): { readonly html: string; readonly cut: boolean } {
  const kept: string[] = [];
  const open: string[] = [];
  const quotes = new QuoteFinder(html);
  let flattened = 0;
  let elements = 0;
  let length = 0;
  let at = 0;
  /** the name of the tag before */
  let last = '';
  const keepText = (text: string, next: string): void => {
    if (!BLANK.test(text)) keep(flattenText(text));
    else if (text !== '' && !APART.has(last) && !APART.has(next)) keep(' ');
  };
  const keep = (text: string): void => {
    if (text === '') return;
    kept.push(text);
    length += text.length;
    // text is no element; every tag is kept as a piece of its own
    elements++;
  };
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const name = match[2]?.toLowerCase();
    keepText(html.slice(at, match.index), name ?? '');
    if (name) last = name;
    if (length > LIMITS.characters || elements > LIMITS.elements)
      return { html: kept.join('').slice(0, LIMITS.characters), cut: true };
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
      const { tag, end } = readTag(html, match.index, name, quotes);
      at = end;
      if (RAW.has(name)) {
        if (!tag.endsWith('/>')) at = endOfRaw(html, end, name);
        if (name === 'script' && DATA_SCRIPT.test(tag)) keep(tag + html.slice(end, at));
        else keep(' ');
      } else if (VOID.has(name) || tag.endsWith('/>')) keep(tag);
      else {
        if (ENDED_BY_NEXT.has(name) && open.at(-1) === name) open.pop();
        if (open.length >= LIMITS.depth) {
          flattened++;
          if (kept.at(-1) !== '<br>') keep('<br>');
        } else {
          open.push(name);
          keep(tag);
        }
      }
    }
    TAG.lastIndex = at;
  }
  keepText(html.slice(at), 'html');
  return length > LIMITS.characters
    ? { html: kept.join('').slice(0, LIMITS.characters), cut: true }
    : { html: kept.join(''), cut: false };
}

function endOf(html: string, start: number, mark: string): number {
  const found = html.indexOf(mark, start);
  return found < 0 ? html.length : found + mark.length;
}

function endOfRaw(html: string, start: number, name: string): number {
  const END = new RegExp(`</${name}(?=[\\s>/])[^>]*>?`, 'gi');
  END.lastIndex = start;
  return END.test(html) ? END.lastIndex : html.length;
}
