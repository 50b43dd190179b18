/** A person or group that signs articles. */
export interface Author {
  readonly name: string;
  /** A page about them, linked from the byline. */
  readonly url?: string;
}

/** Two snippets that do the same work in two ways; the home page draws both on one scale. */
export interface ComparedSnippet {
  /** The snippet's name, as in `<Snippet of="…">`. */
  readonly of: string;
  readonly label: string;
}

/** Everything that makes this site itself. To make it yours, change this file, `content/` and `snippets/`. */
export interface Site {
  readonly title: string;
  /** The first sentence that a visitor reads. */
  readonly headline: string;
  /** One or two sentences, for the home page and search engines. */
  readonly description: string;
  /** Where the site will be served; a path such as `https://me.example/blog/` becomes Astro's `base`. */
  readonly url: string;
  /** The site's language and way of writing dates, as a BCP 47 tag. */
  readonly language: string;
  /** Where the source can be read and mistakes reported. */
  readonly repository?: string;
  /** By the key that the front matter's `author` uses. */
  readonly authors: Readonly<Record<string, Author>>;
  /** The front matter's `category` is one of these; the text introduces the category's page. */
  readonly categories: Readonly<Record<string, string>>;
  readonly navigation: readonly { readonly label: string; readonly path: string }[];
  /** Leave it out, and the home page starts with the articles. */
  readonly comparison?: readonly [ComparedSnippet, ComparedSnippet];
}

export const site: Site = {
  title: 'Awaited',
  headline: 'Asynchronous TypeScript, with every program run.',
  description:
    'Articles about promises, the event loop and everything that waits. Each program on a page was run, and what stands below it is what it printed, at the time it printed it.',
  url: 'https://awaited.example/',
  language: 'en-GB',
  authors: {
    awaited: { name: 'Awaited' },
  },
  categories: {
    Foundations: 'What the language and the runtime do, and in which order.',
    Patterns: 'Ways of waiting that hold up when there is a lot to wait for.',
    Failures: 'Programs that go wrong on purpose, so that yours need not.',
  },
  navigation: [
    { label: 'Articles', path: '/articles/' },
    { label: 'Curriculum', path: '/curriculum/' },
    { label: 'Snippets', path: '/snippets/' },
    { label: 'About', path: '/about/' },
  ],
  comparison: [
    { of: 'gather/sequential', label: 'One after another' },
    { of: 'gather/concurrent', label: 'Started together' },
  ],
};
