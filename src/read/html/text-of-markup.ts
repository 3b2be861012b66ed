import { boundMarkup } from './bound-markup.js';
import { parseMarkup } from './dom.js';
import { type Block, readBlocks } from './page-blocks.js';

/** The text of blocks as the plain text of an article: blank lines between paragraphs, line ends where the page breaks a line. */
export const linesOf = (blocks: readonly Block[]): string =>
  blocks.map((block, index) => (index === 0 ? '' : block.breaks === 1 ? '\n' : '\n\n') + block.text).join('');

/** The text of a piece of markup that is all of one article (a cell of a table, an entry of a feed), without what is marked as furniture. */
export const textOfMarkup = (markup: string): string =>
  linesOf(
    readBlocks(parseMarkup(`<html><body>${boundMarkup(markup).html}</body></html>`).documentElement).blocks,
  );
