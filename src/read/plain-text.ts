import { decodeText } from './decode-text.js';
import type { Format } from './formats.js';
import { readArticle } from './read-article.js';

/** A text of this size is no article; a novel has half of it. */
const MOST_BYTES = 4 * 2 ** 20;

/** The text of one article, in any encoding that `decodeText` knows: what is nothing else. */
export const plainText: Format = {
  name: 'plain text',
  extensions: ['.txt', '.text'],
  // XML of a kind that is not known here is no article
  recognises: (head) => !/^[^<]{0,8}<\?xml[\s]/.test(Buffer.from(head.subarray(0, 200)).toString('latin1')),
  async *read(content, options) {
    const { text, messages } = decodeText(await content.whole(MOST_BYTES), content.name, [options.charset]);
    yield { source: content.name, ...readArticle(text, options, { messages }) };
  },
};
