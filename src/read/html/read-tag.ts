/** What is asked of elements: their names, what they declare, where they are hidden. */
const KEPT = new Set(
  'class id style role hidden itemprop content datetime pubdate property name rel type href'.split(' '),
);
/** Nothing is asked of these but that they are there. */
const BARE = new Set('img input source track wbr embed param area col br hr'.split(' '));
/** No attribute that means something is longer; articles are kept in `content` of meta elements. */
const LONGEST = 2_000;
const LONGEST_CONTENT = 20_000;
/** A quotation mark that closes so far away closes something else. */
const FARTHEST_QUOTE = 200_000;
const SHOWN = /display|visibility/i;

const isSpace = (unit: number): boolean =>
  unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x0c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;

/** Where the next quotation mark is, asked for at places that only go on: every stretch is searched once. */
export class QuoteFinder {
  private readonly known = new Map<string, number>();

  constructor(private readonly html: string) {}

  next(mark: string, from: number): number {
    let at = this.known.get(mark) ?? 0;
    if (at >= 0 && at < from) this.known.set(mark, (at = this.html.indexOf(mark, from)));
    return at;
  }
}

/**
 * The start tag of `name` that begins at `start`, read as the HTML Standard does (a quotation mark counts only behind `=`), and where it ends;
 * without the attributes that nothing here asks for (pictures written into them, scripts, tooltips), which make most of a page's tree.
 * `<a class="x" onclick="…" href="/1">` becomes `<a class="x" href>`. A quotation mark that is never closed ends at the next `>`.
 */
export function readTag(
  html: string,
  start: number,
  name: string,
  quotes: QuoteFinder,
): { readonly tag: string; readonly end: number } {
  const keeps = !BARE.has(name);
  let tag = `<${name}`;
  let at = start + 1 + name.length;
  while (at < html.length) {
    const unit = html.charCodeAt(at);
    if (unit === GREATER) {
      const closes = html.charCodeAt(at - 1) === SLASH;
      return { tag: closes ? `${tag} />` : `${tag}>`, end: at + 1 };
    }
    if (isSpace(unit) || unit === SLASH) {
      at++;
      continue;
    }
    const from = at;
    do at++;
    while (at < html.length && !endsName(html.charCodeAt(at)));
    const key = at - from < 12 ? html.slice(from, at).toLowerCase() : '';
    const value = readValue(html, at, quotes);
    if (!value) break;
    at = value.end;
    if (keeps && KEPT.has(key)) tag += leanAttribute(name, key, html.slice(value.start, value.end));
  }
  const end = html.indexOf('>', start);
  return { tag: `${tag}>`, end: end < 0 ? html.length : end + 1 };
}

const endsName = (unit: number): boolean =>
  unit === EQUALS || unit === GREATER || unit === SLASH || isSpace(unit);

/** The value behind an attribute's name, with its quotation marks, empty where there is none; null where it is never closed. */
function readValue(html: string, behind: number, quotes: QuoteFinder): { start: number; end: number } | null {
  let at = behind;
  while (isSpace(html.charCodeAt(at))) at++;
  if (html.charCodeAt(at) !== EQUALS) return { start: behind, end: behind };
  at++;
  while (isSpace(html.charCodeAt(at))) at++;
  const mark = html[at];
  if (mark === '"' || mark === "'") {
    const close = quotes.next(mark, at + 1);
    return close < 0 || close - at > FARTHEST_QUOTE ? null : { start: at, end: close + 1 };
  }
  const start = at;
  while (at < html.length && !isSpace(html.charCodeAt(at)) && html.charCodeAt(at) !== GREATER) at++;
  return { start, end: at };
}

/** ` key=value`, nothing where the value tells nothing here. */
function leanAttribute(name: string, key: string, value: string): string {
  if (key === 'href' && name === 'a') return ' href';
  if (key === 'style' && !SHOWN.test(value)) return '';
  if (value.length > (name === 'meta' ? LONGEST_CONTENT : LONGEST)) return '';
  return value === '' ? ` ${key}` : ` ${key}=${value}`;
}
