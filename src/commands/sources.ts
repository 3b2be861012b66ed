import { findCopies } from '../assemble/find-copies.js';
import { findSuperseded, type Version } from '../assemble/find-superseded.js';
import { compareText } from '../assemble/report-order.js';
import { signText } from '../model/text-signature.js';
import { countOf } from './count-of.js';
import { renderTable } from './render-table.js';
import type { Terminal } from './terminal.js';
import { withStore } from './with-store.js';

export interface SourcesFlags {
  readonly store: string;
  readonly articles?: boolean;
  readonly json?: boolean;
}

/** An article as it is listed: `source` is its outlet, else the host of its address, else null. */
interface Listed {
  readonly id: string;
  readonly publishedAt: string | null;
  readonly title: string;
  readonly source: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly statements: number;
  readonly aliases: readonly string[];
  /** the article whose text it prints again; null where it is the first */
  readonly reprintOf: string | null;
  /** the newest version of the article, where this is an older one, which does not count any more */
  readonly supersededBy: string | null;
}

type Compared = Omit<Listed, 'reprintOf' | 'supersededBy'> & Version;

/** `sozh sources`: what is in the store, outlet by outlet; with `articles` article by article, the earliest first. */
export async function sourcesCommand(flags: SourcesFlags, terminal: Terminal): Promise<void> {
  const articles = await withStore(flags.store, terminal, 'read', async (store) => {
    const listed: Compared[] = [];
    for await (const { article, statements } of store.readRecords()) {
      const { id, publishedAt, title, url, language, aliases, seenAt } = article;
      const source = article.outlet ?? hostOf(url);
      const signature = signText(article.text);
      listed.push({
        id,
        publishedAt,
        title,
        source,
        url,
        language,
        statements: statements.length,
        aliases,
        signature,
        ...(seenAt === undefined ? {} : { seenAt }),
      });
      if (listed.length % 100 === 0) terminal.progress(`${listed.length} articles read`);
    }
    const superseded = findSuperseded(listed);
    const originals = findCopies(listed.filter(({ id }) => !superseded.has(id)));
    return listed
      .map(
        ({ signature: _, seenAt: __, ...article }): Listed => ({
          ...article,
          reprintOf: originals.get(article.id) ?? null,
          supersededBy: superseded.get(article.id) ?? null,
        }),
      )
      .sort(
        (one, other) =>
          compareText(one.publishedAt ?? '9999', other.publishedAt ?? '9999') ||
          compareText(one.id, other.id),
      );
  });
  if (flags.articles) showArticles(articles, flags, terminal);
  else showSources(articles, flags, terminal);
}

function showArticles(articles: readonly Listed[], flags: SourcesFlags, terminal: Terminal): void {
  if (flags.json) terminal.out(JSON.stringify(articles));
  else
    terminal.out(
      renderTable(
        ['published', 'source', 'title', 'statements', 'id', 'reprint of', 'newer version'],
        articles.map(({ publishedAt, source, title, statements, id, reprintOf, supersededBy }) => [
          publishedAt?.slice(0, 10) ?? null,
          source,
          title,
          statements,
          id,
          reprintOf,
          supersededBy,
        ]),
      ),
    );
}

function showSources(articles: readonly Listed[], flags: SourcesFlags, terminal: Terminal): void {
  const sources = [...groupBySource(articles)]
    .map(([source, own]) => {
      const days = own.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? []).sort(compareText);
      return {
        source,
        articles: own.length,
        first: days[0] ?? null,
        last: days.at(-1) ?? null,
        undated: own.length - days.length,
        languages: [...new Set(own.map(({ language }) => language))].sort(compareText),
        reprints: own.filter(({ reprintOf }) => reprintOf !== null).length,
        superseded: own.filter(({ supersededBy }) => supersededBy !== null).length,
        statements: own.reduce((sum, { statements }) => sum + statements, 0),
      };
    })
    .sort((one, other) => other.articles - one.articles || compareText(one.source ?? '', other.source ?? ''));
  if (flags.json) {
    terminal.out(JSON.stringify(sources));
    return;
  }
  terminal.out(
    renderTable(
      [
        'source',
        'articles',
        'first',
        'last',
        'undated',
        'languages',
        'reprints',
        'older versions',
        'statements',
      ],
      sources.map(({ languages, ...rest }) => [
        rest.source,
        rest.articles,
        rest.first,
        rest.last,
        rest.undated,
        languages.join(' '),
        rest.reprints,
        rest.superseded,
        rest.statements,
      ]),
    ),
  );
  terminal.out(terminal.paint.dim(`${countOf(articles.length, 'article')} · --articles lists them`));
}

function groupBySource(articles: readonly Listed[]): Map<string | null, Listed[]> {
  const groups = new Map<string | null, Listed[]>();
  for (const article of articles) {
    const group = groups.get(article.source);
    if (group) group.push(article);
    else groups.set(article.source, [article]);
  }
  return groups;
}

const hostOf = (url: string | null): string | null =>
  url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || null : null;
