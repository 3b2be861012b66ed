import { z } from 'zod';
import { type Article, articleSchema } from './article.js';
import { hashParts } from './hash-parts.js';
import { type Message, messageSchema } from './message.js';

/**
 * One article that waits to be understood, as it was read: whoever takes it up needs no access to the file or the page that it came from.
 * `source` is the name of that place for people. `id` is made of what the article says and of where and when it was published, so that one
 * article put twice is one job, and a reprint of it is another.
 */
export const jobSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{16}-[0-9a-f]{16}$/),
  source: z.string(),
  article: articleSchema,
  messages: z.array(messageSchema),
});

export type Job = Readonly<z.infer<typeof jobSchema>>;

/** The job for a read article; its id begins with the sixteen digits of the article's own. */
export function makeJob(source: string, article: Article, messages: readonly Message[]): Job {
  const { id, title, publishedAt, language, url, outlet, aliases, text } = article;
  const content = hashParts([title, publishedAt, language, url, outlet, ...aliases, text]);
  return { id: `${id.slice('article:'.length)}-${content}`, source, article, messages: [...messages] };
}
