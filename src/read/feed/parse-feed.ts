import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { escapeAmpersands } from './escape-ampersands.js';
import type { Feed, FeedItem } from './feed.js';
import { CHANNELS, FIELDS, type Field, HTML_ENTITIES, ITEMS, ROOTS } from './feed-elements.js';
import { makeItem, type RawItem } from './make-item.js';

/** No feed is nested so deeply, has so many attributes at one element, so many mistakes or so many entries: the rest is not read. */
const DEEPEST = 200;
const MOST_ATTRIBUTES = 200;
const MOST_MISTAKES = 500;
const MOST_ITEMS = 20_000;
const SLICE = 65_536;

/** What ends the reading of a feed before its end. */
class Enough extends Error {}

/** A field that is being read: elements within it are written down again as markup. */
interface Open {
  readonly field: Field;
  readonly depth: number;
  /** the text is markup of its own (escaped HTML); else it is plain, and stands in markup as such */
  readonly escaped: boolean;
  text: string;
}

/**
 * Reads RSS, RDF or Atom as far as it makes sense. DTDs are passed over: what they declare stands for nothing, so that nothing can be made
 * to grow. Pure; time and memory grow with the length of `xml`.
 * @param url the address of the feed, against which those in it are read
 * @returns null where it is no feed
 */
export function parseFeed(xml: string, url: string | null): Feed | null {
  const reader = new FeedReader(url);
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  Object.assign(parser.ENTITIES, HTML_ENTITIES);
  let mistakes = 0;
  let broken: string | null = null;
  parser.on('error', (error) => {
    broken ??= error.message;
    if (++mistakes > MOST_MISTAKES) throw new Enough('is hardly XML at all');
  });
  parser.on('attribute', () => reader.countAttribute());
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('closetag', () => reader.close());
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  const text = escapeAmpersands(xml.trimStart());
  try {
    for (let at = 0; at < text.length; at += SLICE) parser.write(text.slice(at, at + SLICE));
    parser.close();
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
    broken = error.message;
  }
  return reader.isFeed ? { title: reader.title, items: reader.items(), broken } : null;
}

class FeedReader {
  isFeed = false;
  title: string | null = null;
  readonly #items: RawItem[] = [];
  readonly #path: string[] = [];
  #item: RawItem | null = null;
  #itemDepth = 0;
  #open: Open | null = null;
  #attributes = 0;

  constructor(private readonly url: string | null) {}

  countAttribute(): void {
    if (++this.#attributes > MOST_ATTRIBUTES) throw new Enough('has an element with too many attributes');
  }

  open({ name, attributes }: SaxesTagPlain): void {
    this.#attributes = 0;
    const lower = name.toLowerCase();
    if (this.#path.length === 0) this.isFeed ||= ROOTS.has(lower);
    const parent = this.#path.at(-1) ?? '';
    if (this.#path.push(lower) > DEEPEST) throw new Enough('is nested too deeply');
    if (this.#open) {
      this.#open.text += `<${/^[a-z][a-z0-9]*$/.test(lower) ? lower : 'span'}>`;
      return;
    }
    if (!this.#item && ITEMS.has(lower)) {
      if (this.#items.length === MOST_ITEMS) throw new Enough('has too many entries');
      this.#item = { about: attribute(attributes, 'rdf:about'), fields: new Map(), links: [] };
      this.#itemDepth = this.#path.length;
      return;
    }
    const field = FIELDS.get(lower);
    if (!field) return;
    if (this.#item ? this.#path.length === this.#itemDepth + 1 : CHANNELS.has(parent) && field === 'title') {
      const type = attribute(attributes, 'type');
      // Atom's plain text and XHTML stand for themselves; everything else is HTML whose markup is escaped
      const escaped = !(type === 'text' || type === 'xhtml' || (isAtom(this.#path) && type === null));
      this.#open = { field, depth: this.#path.length, escaped, text: '' };
      if (field === 'link' && this.#item) {
        const href = attribute(attributes, 'href');
        if (href !== null) this.#item.links.push({ href, rel: attribute(attributes, 'rel') ?? 'alternate' });
      }
      if (field === 'id' && this.#item)
        this.#item.permanent = attribute(attributes, 'ispermalink') !== 'false' && lower === 'guid';
    }
  }

  text(text: string): void {
    if (this.#open) this.#open.text += this.#open.escaped ? text : escapeText(text);
  }

  close(): void {
    const depth = this.#path.length;
    const name = this.#path.pop() ?? '';
    if (this.#open) {
      if (depth > this.#open.depth) {
        this.#open.text += `</${/^[a-z][a-z0-9]*$/.test(name) ? name : 'span'}>`;
        return;
      }
      const { field, text } = this.#open;
      this.#open = null;
      if (this.#item) {
        const { fields } = this.#item;
        // of several (an RSS item with description twice) the longest
        if ((fields.get(field)?.length ?? -1) < text.length) fields.set(field, text);
      } else
        this.title ??= makeItem({ about: null, fields: new Map([['title', text]]), links: [] }, null).title;
    } else if (this.#item && depth === this.#itemDepth) {
      this.#items.push(this.#item);
      this.#item = null;
    }
  }

  /** The entries; one that broke off in the middle is among them. */
  items(): FeedItem[] {
    const raw = this.#item ? [...this.#items, this.#item] : this.#items;
    return raw
      .map((item) => makeItem(item, this.url))
      .filter(({ url, html }) => url !== null || html !== null);
  }
}

const isAtom = (path: readonly string[]): boolean => path[0] === 'feed' || path[0] === 'atom:feed';

/** The value of an attribute, whatever the case of its name; null where it is not there. */
function attribute(attributes: Readonly<Record<string, string>>, wanted: string): string | null {
  const name = Object.keys(attributes).find((key) => key.toLowerCase() === wanted);
  return name === undefined ? null : attributes[name]!;
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
