import type { FeedItem } from './feed.js';
import { readFeedDate } from './feed-date.js';
import type { Field } from './feed-elements.js';
import { resolveEntities } from './resolve-entities.js';

/** An entry as it is written. */
export interface RawItem {
  readonly about: string | null;
  readonly fields: Map<Field, string>;
  readonly links: { readonly href: string; readonly rel: string }[];
  /** the `guid` is an address */
  permanent?: boolean;
}

/** Shorter texts are summaries, whatever the element is called: 400 letters are some four sentences. */
const WHOLE_LETTERS = 400;
/** «Читать далее…», «Read more», «[…]» at the end */
const GOES_ON =
  /(?:чита(?:ть|йте)\s+(?:далее|дальше|полностью|подробнее|также)|чытаць\s+(?:далей|цалкам)|подробнее|read\s+more|continue\s+reading|\[(?:…|\.\.\.)\]|…)\s*(?:→|»|>+)?\s*$/iu;
const LONGEST_TITLE = 500;

/** An entry with its address, dates and text, as far as it gives them. */
export function makeItem({ about, fields, links, permanent }: RawItem, base: string | null): FeedItem {
  const id = clean(fields.get('id'));
  const text = fields.get('full-text') ?? longest(fields.get('content'), null);
  const html = longest(text, fields.get('summary'));
  const plain = html === null ? '' : plainOf(html);
  return {
    url: urlOf(
      [links.find(({ rel }) => rel === 'alternate')?.href, fields.get('link'), permanent ? id : null, about],
      base,
    ),
    id,
    title: plainOf(fields.get('title') ?? '').slice(0, LONGEST_TITLE),
    publishedAt: readFeedDate(fields.get('published') ?? fields.get('updated') ?? ''),
    updatedAt: readFeedDate(fields.get('updated') ?? ''),
    html: plain === '' ? null : html,
    whole: text !== null && lettersOf(plain) >= WHOLE_LETTERS && !GOES_ON.test(plain.slice(-60)),
  };
}

/** The first that is an address of the web. */
function urlOf(candidates: readonly (string | null | undefined)[], base: string | null): string | null {
  for (const candidate of candidates) {
    const text = candidate?.trim();
    if (!text || text.length > 4000 || !URL.canParse(text, base ?? undefined)) continue;
    const url = new URL(text, base ?? undefined);
    if (url.protocol === 'http:' || url.protocol === 'https:') return url.href;
  }
  return null;
}

const longest = (one: string | null | undefined, other: string | null | undefined): string | null =>
  one && (!other || one.length >= other.length) ? one : (other ?? null);

const clean = (text: string | undefined): string | null => text?.trim().slice(0, 1000) || null;

const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Text without markup, for titles and to be counted; entities are resolved once more, since many feeds escape twice. */
const plainOf = (html: string): string =>
  resolveEntities(html.replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
