import { countWords } from '../prose.js';
import type { Document } from './dom.js';
import { restoreSigns } from './entities.js';
import { bare, saysTheSame } from './find-main-text.js';
import { type LinkedArticle, readLinkedData } from './linked-data.js';
import type { Block } from './page-blocks.js';

/** What the head of a page declares, and what its title says. */
export interface PageFacts {
  readonly title: string;
  readonly site: string | null;
  readonly authors: readonly string[];
  readonly section: string | null;
  /** the address that the page gives itself */
  readonly url: string | null;
  /** the article of the JSON-LD that this page is about */
  readonly linked: LinkedArticle | null;
  /** meta elements by name, property or itemprop, in lower case; the first of each */
  readonly meta: ReadonlyMap<string, string>;
}

const SEPARATOR = /\s+(?:\||::|—|–|-|\/|»|«|·|•|→|>)\s+|\s*(?:::|\|)\s*/u;

/** Reads what a page declares of itself; `base` is the address that it was retrieved from, for relative ones. */
export function readPageFacts(document: Document, blocks: readonly Block[], base: string | null): PageFacts {
  const meta = readMeta(document);
  const scripts = [...document.querySelectorAll('script')]
    .filter((script) => /ld\+json/i.test(script.getAttribute('type') ?? ''))
    .map((script) => script.textContent ?? '');
  const articles = readLinkedData(scripts);
  const pageTitle = clean(document.querySelector('title')?.textContent);
  const url =
    address(document.querySelector('link[rel~="canonical"]')?.getAttribute('href'), base) ??
    address(meta.get('og:url'), base);
  const declared = meta.get('og:title') ?? meta.get('twitter:title') ?? null;
  const headings = blocks
    .filter((block) => block.heading === 1 && block.linked < block.letters)
    .map(({ text }) => text);
  const linked = ownArticle(articles, [pageTitle, declared ?? '', ...headings], url ?? base);
  const title = chooseTitle(pageTitle, declared, linked?.headline ?? null, headings, blocks);
  const site =
    meta.get('og:site_name') ??
    linked?.publisher ??
    meta.get('application-name') ??
    siteOfTitle(pageTitle, title);
  const authors = linked?.authors.length ? linked.authors : authorsOf(document, meta);
  return {
    title,
    site: site ? clean(site) : null,
    authors: [...new Set(authors.map(clean))].filter(
      (name) => name !== '' && name !== site && countWords(name) <= 8,
    ),
    section: clean(meta.get('article:section') ?? linked?.section ?? '') || null,
    url,
    linked,
    meta,
  };
}

const clean = (text: string | null | undefined): string =>
  restoreSigns(text ?? '')
    .replace(/\s+/gu, ' ')
    .trim();

function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = clean(element.getAttribute('content'));
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop'])
      for (const key of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/))
        if (key && !meta.has(key)) meta.set(key, content);
  }
  return meta;
}

/** Only addresses of the web: what a page calls its own may be anything. */
function address(text: string | null | undefined, base: string | null): string | null {
  if (!text) return null;
  try {
    const url = base ? new URL(text, base) : new URL(text);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** Of several articles in the JSON-LD the one whose headline or address is the page's: lists of news describe each of theirs. */
function ownArticle(
  articles: readonly LinkedArticle[],
  titles: readonly string[],
  url: string | null,
): LinkedArticle | null {
  const known = titles.map(bare).filter((title) => title.length > 8);
  const fits = ({ headline }: LinkedArticle): boolean => {
    const own = bare(headline ?? '');
    return own.length > 8 && known.some((title) => title.includes(own) || own.includes(title));
  };
  const byTitle = articles.find((article) => fits(article) && article.published) ?? articles.find(fits);
  if (byTitle) return byTitle;
  const byUrl = articles.find((article) => article.url !== null && article.url === url);
  return byUrl ?? (articles.length === 1 ? articles[0]! : null);
}

/**
 * The title: the heading that the page's declared title or its `<title>` contains; else what is declared, without the site's name; else the
 * part of `<title>` that stands on the page as a line of its own, or the longest.
 */
function chooseTitle(
  pageTitle: string,
  declared: string | null,
  headline: string | null,
  headings: readonly string[],
  blocks: readonly Block[],
): string {
  const known = [declared, headline, pageTitle].filter((title) => title !== null).map(bare);
  const contained = headings.find((heading) => {
    const own = bare(heading);
    return countWords(heading) > 1 && known.some((title) => title.includes(own));
  });
  if (contained) return contained;
  const parts = pageTitle.split(SEPARATOR).map(clean).filter(Boolean);
  for (const given of [declared, headline]) {
    if (!given || countWords(given) < 2) continue;
    const pieces = given.split(SEPARATOR).map(clean).filter(Boolean);
    const onPage = [given, ...pieces].find((piece) => countWords(piece) > 2 && isOnPage(piece, blocks));
    return onPage ?? withoutSite(given, pieces);
  }
  const standing = [pageTitle, ...parts].find((part) => countWords(part) > 2 && isOnPage(part, blocks));
  if (standing) return standing;
  const only = headings.length === 1 ? headings[0]! : null;
  if (only && countWords(only) > 2) return only;
  return [...parts].sort((one, other) => countWords(other) - countWords(one))[0] ?? only ?? '';
}

/** Whether a text stands on the page by itself, and is no link. */
function isOnPage(part: string, blocks: readonly Block[]): boolean {
  const wanted = bare(part);
  return blocks.some((block) => block.linked < block.letters && saysTheSame(block.text, wanted));
}

/** A declared title with the site's name behind it, without that name: the last part, if it is the shorter by far. */
function withoutSite(title: string, pieces: readonly string[]): string {
  const last = pieces.at(-1) ?? '';
  if (pieces.length < 2 || countWords(last) > 4 || last.length > title.length / 3) return title;
  return title.slice(0, title.lastIndexOf(last)).replace(/[\s|:—–/»«·•→>-]+$/u, '');
}

/** «Мост открыт — Вестник», «Вестник :: Новости :: Мост открыт»: what is left of the title, first or last. */
function siteOfTitle(pageTitle: string, title: string): string | null {
  const parts = pageTitle.split(SEPARATOR).map(clean).filter(Boolean);
  if (parts.length < 2) return null;
  const own = bare(title);
  const others = [parts.at(-1)!, parts[0]!].filter((part) => !own.includes(bare(part)) && bare(part) !== '');
  return others.find((part) => countWords(part) <= 5) ?? null;
}

function authorsOf(document: Document, meta: ReadonlyMap<string, string>): string[] {
  const declared = meta.get('author') ?? meta.get('article:author') ?? meta.get('mediator_author');
  if (declared && !/^https?:/i.test(declared)) return [declared];
  const element = document.querySelector(
    '[itemprop~="author"] [itemprop~="name"],[itemprop~="author"],[rel~="author"]',
  );
  const name = clean(element?.getAttribute('content') ?? element?.textContent);
  return name && !/^https?:/i.test(name) ? [name] : [];
}
