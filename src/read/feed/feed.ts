/** One entry of a feed. What it does not say is null. */
export interface FeedItem {
  /** where the article stands, whole */
  readonly url: string | null;
  /** `guid` or `atom:id`, as written */
  readonly id: string | null;
  /** without markup */
  readonly title: string;
  /** ISO 8601 with offset, or a bare day */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  /** the longest text that the feed gives of it, as HTML */
  readonly html: string | null;
  /** whether that is the article, and not only its beginning */
  readonly whole: boolean;
}

/** A feed as far as it could be read; `broken` says where it ceased to be XML that makes sense, null where it never did. */
export interface Feed {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
  readonly broken: string | null;
}
