/** An article as feeds carry it: whole. Addresses are absolute. */
export interface FeedItem {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** The full text, without anything that needs this site's styles or scripts. */
  readonly html: string;
  readonly author: string;
  readonly published: Date;
  readonly updated: Date;
  readonly tags: readonly string[];
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The home page. */
  readonly siteUrl: string;
  /** Where this very feed is. */
  readonly url: string;
  /** The newest first. */
  readonly items: readonly FeedItem[];
}

/** The last change of anything in the feed; without items the beginning of time, so that builds are alike. */
export function toUpdated({ items }: Feed): Date {
  return new Date(Math.max(0, ...items.map(({ updated }) => updated.getTime())));
}
