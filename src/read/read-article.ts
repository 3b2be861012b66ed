import { createHash } from 'node:crypto';
import type { SozhError } from '../errors.js';
import type { Article } from '../model/article.js';
import type { Message } from '../model/message.js';
import { articleDate } from './article-date.js';
import { readDateline } from './dateline.js';
import { detectLanguage } from './detect-language.js';
import { type Dropped, dropFurniture, furnitureRule } from './drop-furniture.js';
import { layOut } from './head.js';
import { normaliseText } from './normalise-text.js';
import { readOpeningDateline } from './opening-dateline.js';
import { outletOfDateline, readCopyright, readOutletLine } from './outlet.js';
import { dropFlattenedCopies, dropRepeats, dropTitle } from './repeated-text.js';
import type { FieldMap } from './rows/field-map.js';
import { joinWrappedLines, splitLines } from './split-lines.js';

/**
 * What is known of an article besides its bytes. `path` is its file (or its place in one, `export.zip/2023/page.html`); `url` where it was
 * retrieved, and `retrievedAt` when; `mediaType` and `charset` what the transport declared, which may be wrong. `publishedAt` (ISO 8601) overrides what the text says.
 */
export interface ReadOptions {
  readonly path?: string;
  readonly url?: string;
  readonly retrievedAt?: string;
  readonly mediaType?: string;
  readonly charset?: string;
  readonly publishedAt?: string;
  /** which column of a table, or field of an object, holds what */
  readonly map?: FieldMap;
  /** UTF-16 units: of a longer text only the beginning is read; any length where it is not given */
  readonly mostLetters?: number;
}

/**
 * What a source states of an article outside of its text: then it is not sought there. `leftOut` counts parts of a page that were left
 * out as furniture, `messages` is what was noticed before.
 */
export interface Given {
  readonly title?: string;
  readonly publishedAt?: string | null;
  /** when the text was last changed */
  readonly modifiedAt?: string | null;
  readonly outlet?: string | null;
  readonly url?: string | null;
  readonly aliases?: readonly string[];
  readonly authors?: readonly string[];
  readonly section?: string | null;
  readonly leftOut?: number;
  readonly messages?: readonly Message[];
}

/**
 * An article with what was noticed while reading it. `authors` and `section` are those that the source names; they are shown, and
 * not kept with the article.
 */
export interface ArticleReading {
  readonly article: Article;
  readonly authors: readonly string[];
  readonly section: string | null;
  readonly messages: readonly Message[];
}

/**
 * An article that stands elsewhere, and what is known of it here: `aliases` are other names of it, its id in the feed; `mark` is another one
 * as soon as something else is said of it here.
 */
export interface ArticleLink {
  readonly url: string;
  readonly mark: string;
  readonly publishedAt: string | null;
  readonly aliases: readonly string[];
}

/**
 * What a source gives, one after another: an article, a part of it that cannot be read and why, or where an article stands of which it gives
 * only the beginning. `source` names the place for people: a path, an address, `export.jsonl:17`.
 */
export type Reading =
  | (ArticleReading & { readonly source: string })
  | { readonly source: string; readonly error: SozhError }
  | { readonly source: string; readonly link: ArticleLink };

const CUT: Message = {
  code: 'read/cut',
  severity: 'warning',
  reason: 'the text is too long for an article; only its beginning was read',
};

/** Lines at the top among which a dateline is looked for before page furniture is left out. */
const TOP = 12;

/**
 * Reads the plain text of one article as somebody saved it: title, dateline, body, perhaps the page around it. Pure:
 * the same text and options give the same article. `text` is the body: paragraphs separated by a blank line, without
 * title, dateline, signature, page furniture and repetitions. `publishedAt` is the article's own date (see
 * `articleDate`), never one of the narrative and never today's; `outlet` is what the dateline, the head or the last
 * line names. The id is made of title, body and datelines, so that a reprint under another outlet is another article.
 * What the source states besides (`given`) wins over what the text says.
 */
export function readArticle(raw: string, options: ReadOptions = {}, given: Given = {}): ArticleReading {
  const { mostLetters = Number.POSITIVE_INFINITY } = options;
  const cut = raw.length > mostLetters;
  const lines = joinWrappedLines(
    splitLines(normaliseText(cut ? raw.slice(0, mostLetters) : raw)),
    (line) => readDateline(line.text) !== null || furnitureRule(line) !== undefined,
  );
  const keep = new Set(
    lines.filter(
      ({ text }, index) =>
        (index < TOP && readDateline(text)) || (index === lines.length - 1 && readOutletLine(text)),
    ),
  );
  const { kept, dropped } = dropFurniture(lines, keep);
  const pieces = dropFlattenedCopies(kept.map((line) => line.text));
  const once = kept.flatMap((line, index) => pieces[index]!.map((text) => ({ ...line, text })));
  const layout = layOut(once, given.title);
  const opening = readOpeningDateline(layout.paragraphs[0] ?? '');
  const datelines = opening
    ? [...layout.datelines, { ...opening.dateline, afterTitle: true }]
    : layout.datelines;
  const paragraphs = opening
    ? [layout.paragraphs[0]!.slice(opening.length), ...layout.paragraphs.slice(1)]
    : [...layout.paragraphs];
  const body = dropRepeats(dropTitle(paragraphs, layout.title));
  const text = body.join('\n\n');
  const language = detectLanguage(text || layout.title);
  const url = given.url ?? options.url ?? layout.url;
  const copyright = dropped.map(({ line }) => readCopyright(line.text));
  const outlets = [
    given.outlet ?? null,
    ...datelines.map((dateline) => outletOfDateline(dateline, language)),
    layout.outlet,
    ...copyright,
  ].filter((outlet) => outlet !== null);
  const article: Article = {
    id: articleId(
      [
        layout.title,
        ...[given.outlet, given.publishedAt].filter((mark) => typeof mark === 'string'),
        ...layout.marks,
        ...(opening ? [layout.paragraphs[0]!.slice(0, opening.length)] : []),
        text,
      ].join('\n'),
    ),
    title: layout.title,
    publishedAt:
      options.publishedAt ?? given.publishedAt ?? articleDate(datelines, { path: options.path ?? null, url }),
    language,
    url,
    outlet: outlets[0] ?? null,
    aliases: [
      ...new Set(
        [options.path, url, options.url, ...(given.aliases ?? [])].filter(
          (alias) => alias !== undefined && alias !== null,
        ),
      ),
    ],
    text,
    ...seen(options.retrievedAt ?? given.modifiedAt),
  };
  return {
    article,
    authors: given.authors ?? [],
    section: given.section ?? null,
    messages: [
      ...(given.messages ?? []),
      ...(cut ? [CUT] : []),
      ...noticed(article, {
        dropped,
        repeated: kept.length - once.length + paragraphs.length - body.length,
        datelines: datelines.length,
      }),
    ],
  };
}

/** The moment at which a text stood at its address, in UTC; nothing where it is not known to the hour. */
function seen(moment: string | null | undefined): { seenAt?: string } {
  const time = moment && moment.length > 10 ? Date.parse(moment) : Number.NaN;
  return Number.isNaN(time) ? {} : { seenAt: new Date(time).toISOString() };
}

/** `article:` + the first 16 hex digits of the SHA-256 of the text, in NFC and with white space folded. */
export const articleId = (text: string): string =>
  `article:${createHash('sha256').update(text.normalize('NFC').replace(/\s+/gu, ' ').trim()).digest('hex').slice(0, 16)}`;

function noticed(
  article: Article,
  { dropped, repeated, datelines }: { dropped: readonly Dropped[]; repeated: number; datelines: number },
): Message[] {
  const messages: Message[] = [];
  if (article.text === '')
    messages.push({
      code: 'read/no-text',
      severity: 'error',
      reason: 'nothing but page furniture was found',
      hint: 'save the article with its text',
    });
  if (article.publishedAt === null)
    messages.push({
      code: 'read/no-date',
      severity: 'warning',
      reason: datelines > 0 ? 'the dateline names no year' : 'the text names no date of publication',
      hint: 'give it with --published, or «today» and «tomorrow» stay without a date',
    });
  if (article.title === '')
    messages.push({ code: 'read/no-title', severity: 'info', reason: 'no line reads as a title' });
  if (article.language === 'other')
    messages.push({
      code: 'read/language',
      severity: 'warning',
      reason: 'the text is neither Russian nor Belarusian or English; it is analysed as if it were Russian',
      hint: 'rely on nothing that the quotes do not say',
    });
  if (dropped.length > 0)
    messages.push({
      code: 'read/page-furniture',
      severity: 'info',
      reason: `left out ${dropped.length} lines around the article (${[...new Set(dropped.map(({ rule }) => rule))].join(', ')})`,
    });
  if (repeated > 0)
    messages.push({
      code: 'read/repeated-text',
      severity: 'info',
      reason: `left out ${repeated} repeated paragraphs`,
    });
  return messages;
}
