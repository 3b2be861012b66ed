import { decodeText } from '../decode-text.js';
import type { Format } from '../formats.js';
import { readDeclaredDate } from '../html/page-date.js';
import { type ArticleReading, type ReadOptions, readArticle } from '../read-article.js';
import { FIELDS } from '../rows/field-map.js';

const MOST_BYTES = 16 * 2 ** 20;
/** YAML between `---`, TOML between `+++`: only simple `key: value` lines are read. */
const FRONT = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n(?<lines>[\s\S]{0,20000}?)\r?\n\1[ \t]*(?:\r?\n|$)/;

/** A note in Markdown (CommonMark), perhaps with front matter. */
export const markdown: Format = {
  name: 'Markdown',
  extensions: ['.md', '.markdown'],
  recognises: (head, name, mediaType) =>
    head[0] !== 0x25 && (/\.(?:md|markdown)$/i.test(name) || /markdown/i.test(mediaType ?? '')),
  async *read(content, options) {
    const { text, messages } = decodeText(await content.whole(MOST_BYTES), content.name, [options.charset]);
    yield { source: content.name, ...readMarkdown(text, options, messages) };
  },
};

/** Reads the text of a note: front matter gives title, date, address, outlet and author; else the first heading is the title. */
export function readMarkdown(
  raw: string,
  options: ReadOptions = {},
  messages: ArticleReading['messages'] = [],
): ArticleReading {
  const front = FRONT.exec(raw);
  const facts = frontMatter(front?.groups?.lines ?? '');
  const take = (field: keyof typeof FIELDS): string | null => {
    for (const name of FIELDS[field].split(' ')) if (facts.get(name)) return facts.get(name)!;
    return null;
  };
  const body = plainOf(raw.slice(front?.[0].length ?? 0));
  const title = take('title') ?? body.title;
  const url = take('url');
  return readArticle(body.text, options, {
    ...(title ? { title } : {}),
    publishedAt: readDeclaredDate(take('publishedAt')),
    modifiedAt: readDeclaredDate(take('modifiedAt')),
    outlet: take('outlet'),
    url: url && /^https?:/i.test(url) ? url : null,
    authors: take('authors') ? [take('authors')!] : [],
    section: take('section'),
    messages,
  });
}

function frontMatter(lines: string): Map<string, string> {
  const facts = new Map<string, string>();
  for (const line of lines.split(/\r?\n/)) {
    const match = /^(?<key>[\p{L}_-]+)\s*[:=]\s*(?<value>.+)$/u.exec(line);
    if (match?.groups)
      facts.set(match.groups.key!.toLowerCase(), match.groups.value!.trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  return facts;
}

/** Markdown as the plain text of an article, and its first heading of the first level if it opens the text. */
function plainOf(markdown: string): { title: string | null; text: string } {
  const lines: string[] = [];
  let title: string | null = null;
  let inCode = false;
  const rows = markdown.replace(/<!--[\s\S]*?-->/g, '').split(/\r?\n/);
  for (const [index, row] of rows.entries()) {
    if (/^\s*(?:```|~~~)/.test(row)) {
      inCode = !inCode;
      continue;
    }
    if (inCode) continue;
    const isUnderlined = /^\s{0,3}=+\s*$/.test(rows[index + 1] ?? '') && row.trim() !== '';
    const heading = /^\s{0,3}#{1,6}\s+(?<text>.*?)\s*#*$/.exec(row)?.groups?.text;
    if (heading !== undefined || isUnderlined) {
      const text = inline(heading ?? row.trim());
      if (title === null && lines.every((line) => line === '') && (isUnderlined || /^\s{0,3}#\s/.test(row)))
        title = text;
      else lines.push('', text, '');
    } else if (/^\s{0,3}(?:=+|-{3,}|\*{3,}|_{3,})\s*$/.test(row)) lines.push('');
    else if (/^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(row)) continue;
    else if (/^\s*\|.*\|\s*$/.test(row))
      lines.push(inline(row.trim().slice(1, -1)).split('|').join('\t'), '');
    else if (/^\s*(?:[-*+]|\d+[.)])\s+/.test(row))
      lines.push('', inline(row.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')));
    else lines.push(inline(row.replace(/^(?:\s{0,3}>\s?)+/, '').replace(/ {2,}$/, '')));
  }
  return { title, text: joinLines(lines) };
}

/** A line end within a paragraph is a space. */
const joinLines = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .join(' '),
    )
    .filter(Boolean)
    .join('\n\n');

const inline = (text: string): string =>
  text
    .replace(/!\[[^\]]{0,500}\]\([^)]{0,2000}\)/g, '')
    .replace(/\[(?<label>[^\]]{1,500})\](?:\([^)]{0,2000}\)|\[[^\]]{0,200}\])/g, '$<label>')
    .replace(/<(?<url>https?:\/\/[^>\s]{1,2000})>/g, '$<url>')
    .replace(/<\/?[a-z][^>]{0,500}>/gi, '')
    .replace(/(?<mark>\*\*|__|~~)(?<inner>\S(?:[^*_~]{0,2000}\S)?)\k<mark>/g, '$<inner>')
    .replace(
      /(?<![\p{L}\p{N}*_])(?<mark>[*_])(?<inner>[^\s*_](?:[^*_]{0,2000}[^\s*_])?)\k<mark>(?![\p{L}\p{N}*_])/gu,
      '$<inner>',
    )
    .replace(/`(?<code>[^`]{1,500})`/g, '$<code>')
    .replace(/\\(?<sign>[\\`*_{}[\]()#+.!|>-])/g, '$<sign>');
