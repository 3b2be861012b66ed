import { daysOfName } from '../article-date.js';
import { readDateline } from '../dateline.js';
import { findTime, findWrittenDates, toPublishedAt } from '../publication-date.js';
import type { Document, Element } from './dom.js';
import type { Block } from './page-blocks.js';
import type { PageFacts } from './page-facts.js';

/** Names of meta elements that state the day of publication, the most reliable first. */
const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'published_time',
  'article.published',
  'mediator_published_time',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'article_date_original',
] as const;

/** Names that may as well state when the page was made, or copied from another system: they speak after what the page shows. */
const VAGUE_META = [
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'datecreated',
  'date',
] as const;

/** Names of meta elements that state when a page was last changed. */
const MODIFIED = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
] as const;

/** So many blocks before and behind the heading are near it. */
const NEAR = { before: 3, behind: 8, foot: 3 } as const;

const EARLIEST = 1990;
const LATEST = 2100;

/**
 * A date as pages declare it (ISO 8601 with or without zone, RFC 2822, Unix time, «20 июня 2023, 14:35») as `publishedAt`: the zone is kept, and is
 * +03:00 where none is written. Null for what is no full date or no sensible one (`0000-00-00`, `1970-01-01`).
 */
export function readDeclaredDate(text: string | null | undefined): string | null {
  const given = text?.trim().slice(0, 200) ?? '';
  if (/^\d{10}(?:\d{3})?$/.test(given)) {
    const moment = new Date(Number(given.slice(0, 10)) * 1000 + 3 * 3_600_000);
    return inRange(`${moment.toISOString().slice(0, 19)}+03:00`);
  }
  const bare = given.replace(/([T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?[+-]\d{2})$/, '$1:00');
  const [date, ...others] = findWrittenDates(bare);
  if (!date || date.year === null || others.length > 0) return null;
  if (date.time) return inRange(toPublishedAt({ ...date, year: date.year }));
  const rest = ` ${bare.slice(date.stop)} `;
  const found = findTime(rest);
  const isUtc = /\d\s*(?:GMT|UTC|Z)\s*$/.test(rest.trimEnd());
  return inRange(
    toPublishedAt({
      ...date,
      year: date.year,
      time: found?.time ?? null,
      offset: found?.offset ?? (found && isUtc ? 'Z' : null),
    }),
  );
}

function inRange(date: string): string | null {
  const year = Number(date.slice(0, 4));
  return year >= EARLIEST && year <= LATEST ? date : null;
}

/** When a page says that its article was last changed; null where it does not. */
export const modificationDate = ({ linked, meta }: PageFacts): string | null =>
  readDeclaredDate(linked?.modified) ?? firstOf(MODIFIED.map((name) => readDeclaredDate(meta.get(name))));

/**
 * The moment of publication that a page gives, by the first that speaks: JSON-LD of its article, meta elements, `<time>` by the heading, its
 * address, the line by the heading, its `<title>`, a line at the foot, meta elements that are less sure. A bare day takes its time from a later witness that
 * names the same day. Null where none does: the text itself may still tell.
 */
export function pageDate(
  document: Document,
  facts: PageFacts,
  blocks: readonly Block[],
  places: { readonly title: number; readonly first: number; readonly last: number },
  addresses: readonly (string | null | undefined)[],
): string | null {
  const near = nearHeading(blocks, places);
  const witnesses = [
    () => readDeclaredDate(facts.linked?.published),
    () => firstOf(META.map((name) => readDeclaredDate(facts.meta.get(name)))),
    () => markedTime(document, blocks),
    () => firstOf(near.flatMap((block) => block.times.map(readTime))),
    () => firstOf(addresses.flatMap((address) => daysOfName(address ?? '')).map(inRange)),
    () => firstOf(near.map(({ text }) => writtenDate(text))),
    () => titleDate(document),
    () => footDate(blocks, places.last),
    () => firstOf(VAGUE_META.map((name) => readDeclaredDate(facts.meta.get(name)))),
  ];
  let day: string | null = null;
  for (const witness of witnesses) {
    const date = witness();
    if (!date) continue;
    day ??= date;
    if (day.length > 10) return day;
    if (date.length > 10 && date.startsWith(day)) return date;
  }
  return day;
}

const firstOf = (dates: readonly (string | null)[]): string | null =>
  dates.find((date) => date !== null) ?? null;

const readTime = (time: Element): string | null => {
  const names = `${time.getAttribute('itemprop') ?? ''} ${time.getAttribute('class') ?? ''}`;
  if (/modif|updat/i.test(names)) return null;
  return momentOf(time);
};

/**
 * What an element tells of its moment. Where it shows another day than it declares («<time datetime="2023-06-21T21:40Z">22 июня 2023</time>»,
 * or the day on which the text was moved to a new site), the day that people read is the one.
 */
function momentOf(element: Element): string | null {
  const declared =
    readDeclaredDate(element.getAttribute('content')) ?? readDeclaredDate(element.getAttribute('datetime'));
  const text = element.textContent ?? '';
  const shown =
    text.length < 100 && !CHANGED.test(text) ? (readDeclaredDate(text) ?? writtenDate(text)) : null;
  return declared && shown && declared.slice(0, 10) !== shown.slice(0, 10) ? shown : (declared ?? shown);
}

const CHANGED = /(?:обновл|измен|исправл|абноўл|зменен|updat|modif|correct)/iu;

const LONGEST_TITLE = 1_000;

/** «Мост открыт | Вестник | 20.06.2023»: a part of the `<title>` that is a day. */
const titleDate = (document: Document): string | null =>
  firstOf(
    (document.querySelector('title')?.textContent ?? '')
      // seeking a separator in a long row of spaces costs its length squared
      .replace(/\s+/gu, ' ')
      .slice(0, LONGEST_TITLE)
      .split(/\s+[|•·—–-]\s+/u)
      .slice(1)
      .map((part) => (part.length < 40 ? readDeclaredDate(part) : null)),
  );

/** `itemprop="datePublished"` on any element that is shown, or `<time pubdate>`: where several say so, they are a list. */
function markedTime(document: Document, blocks: readonly Block[]): string | null {
  const marked = [...document.querySelectorAll('[itemprop~="datePublished"],time[pubdate]')].filter(
    (element) => element.localName !== 'meta' || element.parentElement?.localName !== 'head',
  );
  const shown = marked.filter((element) => blocks.some((block) => block.element.contains(element)));
  const among = shown.length > 0 ? shown : marked;
  const dates = new Set(among.map(momentOf).filter((date) => date !== null));
  return dates.size === 1 ? [...dates][0]! : null;
}

/** The blocks by the heading that may hold the date of the article, the nearest behind it first; without teasers of others. */
function nearHeading(
  blocks: readonly Block[],
  { title, first }: { readonly title: number; readonly first: number },
): Block[] {
  const isOwn = (block: Block): boolean => block.linked <= block.letters / 2;
  const start = title >= 0 ? title : Math.max(-1, first - NEAR.behind);
  const stop = Math.min(title >= 0 ? title + NEAR.behind : first + 1, Math.max(first + 1, title + 3));
  const behind = blocks.slice(start + (title >= 0 ? 0 : 1), stop + 1).filter(isOwn);
  if (title < 0) return behind;
  const heading = blocks[title]!;
  const before = blocks
    .slice(Math.max(0, title - NEAR.before), title)
    .reverse()
    .filter((block) => isOwn(block) && standTogether(block.element, heading.element));
  return [...behind, ...before];
}

/** Within two elements of each other: the date above a heading, not the one that the head of the page shows. */
function standTogether(one: Element, other: Element): boolean {
  let around: Element | null = other.parentElement;
  for (let far = 0; around && far < 2; far++, around = around.parentElement) {
    if (/^(?:body|html|table|tbody|tr)$/.test(around.localName)) return false;
    if (around.contains(one)) return true;
  }
  return false;
}

/** A line that consists of a dateline with a year, of the day of publication and not of the day on which the page was opened. */
function writtenDate(text: string): string | null {
  if (text.length > 200 || /(?<!\p{L})(?:сегодня|сёння|today)(?!\p{L})/iu.test(text)) return null;
  const dateline = readDateline(text);
  if (dateline && dateline.date.year !== null)
    return inRange(toPublishedAt({ ...dateline.date, year: dateline.date.year }));
  return null;
}

const PUBLISHED =
  /(?:опубликован|размещен|добавлен|дата (?:публикации|размещения)|апублікаван|published|posted)/iu;

/** «Опубликовано: 20.06.2023» right behind the text. */
function footDate(blocks: readonly Block[], last: number): string | null {
  const foot = blocks.slice(last + 1, last + 1 + NEAR.foot).filter(({ text }) => PUBLISHED.test(text));
  return firstOf(foot.map(({ text }) => writtenDate(text)));
}
