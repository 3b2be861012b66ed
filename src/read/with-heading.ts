import type { Article } from '../model/article.js';

/**
 * The article with its heading as the first paragraph of its text: headings state things too («Посол приехал в Минск»), and a
 * statement must be able to point at them.
 */
export function withHeading(article: Article): Article {
  if (article.title === '' || article.text.startsWith(article.title)) return article;
  return { ...article, text: article.text === '' ? article.title : `${article.title}\n\n${article.text}` };
}
