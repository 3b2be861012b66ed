import { SozhError } from '../errors.js';
import type { FetchedPage, Fetcher } from '../fetch/fetcher.js';
import type { ArticleLink, ArticleReading, Reading, ReadOptions } from '../read/read-article.js';
import { readRetrieved } from '../read/read-retrieved.js';

/** Whether an argument is an address and no path. */
export const isUrl = (place: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(place);

/** The articles of a URL: of a page one, of a feed all that it names. */
export async function* readUrl(url: string, fetcher: Fetcher, options: ReadOptions): AsyncGenerator<Reading> {
  fetcher.permit(url);
  const page = await fetcher.fetch(url);
  for await (const reading of readPage(page!, url, options)) {
    if ('link' in reading) yield* readLink(reading.link, fetcher, options);
    else yield reading;
  }
}

/** The articles that were fetched; a feed may give links instead. */
export const readPage = (page: FetchedPage, name: string, options: ReadOptions): AsyncGenerator<Reading> => {
  const { bytes, url, retrievedAt, mediaType, charset } = page;
  const declared = { ...(mediaType === null ? {} : { mediaType }), ...(charset === null ? {} : { charset }) };
  return readRetrieved({ name, bytes, url, retrievedAt, ...declared }, options);
};

/** The article that a feed points to. What is wrong with it concerns none of the others. */
export async function* readLink(
  link: ArticleLink,
  fetcher: Fetcher,
  options: ReadOptions,
  signal?: AbortSignal,
): AsyncGenerator<Reading> {
  const { url } = link;
  try {
    const page = await fetcher.fetch(url, signal ? { signal } : {});
    for await (const reading of readPage(page!, url, options)) {
      if ('article' in reading) yield { ...fillIn(reading, link), source: reading.source };
      else if ('link' in reading) yield { source: url, error: onlyAnnounced(url) };
      else yield reading;
    }
  } catch (error) {
    if (!(error instanceof SozhError) || !error.code.startsWith('input/')) throw error;
    yield { source: url, error };
  }
}

/** The error for an entry whose article is not looked for. */
export const onlyAnnounced = (url: string): SozhError =>
  new SozhError('input/no-articles', `of ${url} only the beginning is here`, {
    hint: 'give the address itself',
    facts: { url },
  });

/** What the feed knows besides: the hour, where the page tells only the day, and other names of the article. */
function fillIn(reading: ArticleReading, { publishedAt, aliases }: ArticleLink): ArticleReading {
  const { article, messages } = reading;
  const own = article.publishedAt;
  const isFiner = own === null || (own.length === 10 && publishedAt?.startsWith(own) === true);
  return {
    ...reading,
    article: {
      ...article,
      publishedAt: isFiner ? publishedAt : own,
      aliases: [...new Set([...article.aliases, ...aliases])],
    },
    messages: messages.filter(({ code }) => code !== 'read/no-date' || publishedAt === null),
  };
}
