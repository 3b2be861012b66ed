import { z } from 'zod';

/**
 * One article as it was read: `text` is the cleaned body (title apart), paragraphs separated by a blank line.
 * `id` is `article:` + 16 hex digits of the SHA-256 of the normalised text; path, URL and feed id are `aliases`.
 * `publishedAt` is ISO 8601 with offset (or a bare day), null where the source gives none. `outlet` is who published it.
 * `seenAt` is the moment (UTC) at which this text stood at its address, the earliest of all readings: when it was retrieved there, else when it
 * says that it was changed; absent where nothing tells.
 */
export const articleSchema = z.object({
  id: z.string().regex(/^article:[0-9a-f]{16}$/),
  title: z.string(),
  publishedAt: z.string().nullable(),
  language: z.string(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  aliases: z.array(z.string()),
  text: z.string(),
  seenAt: z.string().optional(),
});

export type Article = Readonly<z.infer<typeof articleSchema>>;
