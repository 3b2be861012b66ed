/**
 * What elements of feeds mean. Prefixes are taken as everybody writes them, since feeds that do not declare theirs are common; elements of
 * other vocabularies (media:title, itunes:summary) are not here and say nothing.
 */
export type Field = 'title' | 'link' | 'id' | 'published' | 'updated' | 'summary' | 'content' | 'full-text';

/** RSS 0.9x to 2.0, RDF (RSS 1.0), Atom 0.3 and 1.0. */
export const ITEMS: ReadonlySet<string> = new Set(['item', 'entry', 'rss:item', 'atom:entry']);
export const CHANNELS: ReadonlySet<string> = new Set(['channel', 'feed', 'rss:channel', 'atom:feed']);
export const ROOTS: ReadonlySet<string> = new Set(['rss', 'feed', 'rdf:rdf', 'atom:feed', 'channel']);

export const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['title', 'title'],
  ['rss:title', 'title'],
  ['atom:title', 'title'],
  ['link', 'link'],
  ['rss:link', 'link'],
  ['atom:link', 'link'],
  ['guid', 'id'],
  ['id', 'id'],
  ['atom:id', 'id'],
  ['pubdate', 'published'],
  ['published', 'published'],
  ['issued', 'published'],
  ['atom:published', 'published'],
  ['dc:date', 'published'],
  ['dcterms:issued', 'published'],
  ['dcterms:created', 'published'],
  ['updated', 'updated'],
  ['modified', 'updated'],
  ['atom:updated', 'updated'],
  ['dcterms:modified', 'updated'],
  ['description', 'summary'],
  ['rss:description', 'summary'],
  ['summary', 'summary'],
  ['atom:summary', 'summary'],
  ['content:encoded', 'content'],
  ['content', 'content'],
  ['atom:content', 'content'],
  ['fulltext', 'full-text'],
  ['full-text', 'full-text'],
  ['yandex:full-text', 'full-text'],
  ['ya:full-text', 'full-text'],
]);

/** Entities of HTML that feeds use though XML does not know them. */
export const HTML_ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  shy: '\u00ad',
  copy: '©',
  middot: '·',
  bull: '•',
  deg: '°',
  times: '×',
  euro: '€',
  thinsp: '\u2009',
};
