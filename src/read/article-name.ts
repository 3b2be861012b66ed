/** Endings of the files that a folder or an archive is searched for, in lower case; those of FORMATS. */
export const EXTENSIONS: ReadonlySet<string> = new Set(
  '.txt .text .md .markdown .html .htm .xhtml .shtml .mhtml .mht .pdf .jsonl .ndjson .csv .tsv .zip .gz .warc .rss .atom .xml'.split(
    ' ',
  ),
);

/** What people put beside articles, about them. */
const ABOUT = /^(?:readme|license|licence|changelog|contributing|notice|copying)(?:\.|$)/i;

/** Whether a path, by its name alone, may be an article's: of a kind that can be read, not hidden, not about the folder that it is in. */
export function isArticleName(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.some((part) => /^\.[^.]|^__MACOSX$/.test(part)) || ABOUT.test(name)) return false;
  const dot = name.lastIndexOf('.');
  return dot > 0 && EXTENSIONS.has(name.slice(dot).toLowerCase());
}
