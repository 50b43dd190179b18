/** What is shared: a page, or a place on a page. */
export interface Shared {
  readonly title: string;
  /** One or two sentences, for networks that have room for them. */
  readonly summary?: string;
  /** Absolute. It is never cut. */
  readonly url: string;
}

/** What a field of a network's form is filled with: `post` is the title with the address on a line of its own. */
export type Content = 'title' | 'url' | 'post' | 'letter';

/** How a network's form is filled in by an address. */
export interface Network {
  readonly id: string;
  readonly label: string;
  /** The form's address, up to the first field. */
  readonly form: string;
  readonly fields: Readonly<Record<string, Content>>;
  /** How long the title may be, together with the address where both are one post. */
  readonly limit?: {
    readonly graphemes: number;
    /** The title and the address are counted as one text. */
    readonly countsUrl: boolean;
    /** Emoji and characters beyond Latin count as two. */
    readonly isWeighted?: boolean;
  };
}

/**
 * The networks in the order in which they are offered. Limits: X counts an address as 23 characters and Chinese,
 * Japanese, Korean and emoji twice (docs.x.com, "Counting characters"); Bluesky counts 300 graphemes (its lexicon
 * `app.bsky.feed.post`); Mastodon and Threads allow 500, Reddit 300 and Hacker News 80 for a title.
 */
export const networks: readonly Network[] = [
  {
    id: 'x',
    label: 'X',
    form: 'https://x.com/intent/post?',
    fields: { text: 'title', url: 'url' },
    limit: { graphemes: 280, countsUrl: true, isWeighted: true },
  },
  {
    id: 'bluesky',
    label: 'Bluesky',
    form: 'https://bsky.app/intent/compose?',
    fields: { text: 'post' },
    limit: { graphemes: 300, countsUrl: true },
  },
  {
    id: 'mastodon',
    label: 'Mastodon',
    form: 'https://share.joinmastodon.org/#',
    fields: { text: 'post' },
    limit: { graphemes: 500, countsUrl: true },
  },
  {
    id: 'threads',
    label: 'Threads',
    form: 'https://www.threads.com/intent/post?',
    fields: { text: 'title', url: 'url' },
    limit: { graphemes: 500, countsUrl: true },
  },
  {
    id: 'linkedin',
    label: 'LinkedIn',
    form: 'https://www.linkedin.com/sharing/share-offsite/?',
    fields: { url: 'url' },
  },
  {
    id: 'facebook',
    label: 'Facebook',
    form: 'https://www.facebook.com/sharer/sharer.php?',
    fields: { u: 'url' },
  },
  {
    id: 'reddit',
    label: 'Reddit',
    form: 'https://www.reddit.com/submit?',
    fields: { url: 'url', title: 'title' },
    limit: { graphemes: 300, countsUrl: false },
  },
  {
    id: 'hacker-news',
    label: 'Hacker News',
    form: 'https://news.ycombinator.com/submitlink?',
    fields: { u: 'url', t: 'title' },
    limit: { graphemes: 80, countsUrl: false },
  },
  {
    id: 'mail',
    label: 'E-mail',
    form: 'mailto:?',
    fields: { subject: 'title', body: 'letter' },
  },
];
