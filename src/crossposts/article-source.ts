/** What an export is made from: an article, and where it is at home. Addresses are absolute and end in a slash. */
export interface ArticleSource {
  readonly slug: string;
  readonly title: string;
  readonly standfirst: string;
  readonly author: string;
  readonly date: Date;
  readonly updated?: Date | undefined;
  readonly tags: readonly string[];
  readonly series?: string | undefined;
  /** The MDX text below the front matter. */
  readonly body: string;
  /** The article's own address, the one that copies name as the original. */
  readonly url: string;
  /** The home page, with the base path; links within the site are made absolute with it. */
  readonly siteUrl: string;
  readonly siteTitle: string;
  readonly language: string;
}

/** Something that a copy does without, or shows in another way, said before it happens. */
export interface Notice {
  /** A few stable words. */
  readonly title: string;
  readonly text: string;
}
