import { resolveEntities } from './resolve-entities.js';

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is no text of the article. */
const LEFT_OUT = new Set(
  'audio button canvas figcaption figure form head iframe math noscript object script select style svg template video'.split(
    ' ',
  ),
);
const TAG = /<(?:!--|(\/?)([a-z][a-z0-9]*)[^<>]*>)/gi;

/**
 * The text of a fragment of HTML as feeds carry it: paragraphs separated by a blank line, without scripts, pictures and their captions.
 * What has no tag is text already. One walk along the text, whatever stands in it.
 */
export function textOfMarkup(html: string): string {
  if (!/<[a-z!/]/i.test(html)) return resolveEntities(html);
  const pieces: string[] = [];
  // a name whose end was not found once is not looked for again: that would take the square of the length
  const endless = new Set<string>();
  const lower = html.toLowerCase();
  let at = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    pieces.push(fold(html.slice(at, match.index)));
    at = TAG.lastIndex;
    const name = match[2]?.toLowerCase();
    const end = name === undefined ? '-->' : `</${name}`;
    if (name !== undefined && BLOCKS.has(name)) pieces.push('\n\n');
    else if (name === 'br') pieces.push('\n');
    else if (name === undefined || (match[1] === '' && LEFT_OUT.has(name))) {
      const stop = endless.has(end) ? -1 : lower.indexOf(end, at);
      if (stop < 0) endless.add(end);
      else TAG.lastIndex = at = stop + (name === undefined ? end.length : 0);
    }
  }
  pieces.push(fold(html.slice(at)));
  return pieces
    .join('')
    .split(/\n[^\S\n]*\n[\s]*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

const fold = (text: string): string => resolveEntities(text).replace(/\s+/g, ' ');
