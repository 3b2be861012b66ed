import { decodeText } from './decode-text.js';
import type { Format } from './formats.js';
import { readArticle } from './read-article.js';

const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)[\s>]/i;
/** A text of this size is no article; a book has a tenth of it. */
const MOST_BYTES = 16 * 2 ** 20;

/** The text of one article, in any encoding that `decodeText` knows. */
export const plainText: Format = {
  name: 'plain text',
  extensions: ['.txt', '.text'],
  recognises: (head) => !HTML.test(Buffer.from(head.subarray(0, 2048)).toString('latin1')),
  async *read(content, options) {
    const text = decodeText(await content.whole(MOST_BYTES), content.name);
    yield { source: content.name, ...readArticle(text, options) };
  },
};
