/** What the site knows of an article: its front matter, its address and its MDX text. */
export interface Article {
  /** The file's name without its extension; the last part of the article's address. */
  readonly slug: string;
  readonly title: string;
  readonly standfirst: string;
  /** A key of the site's authors. */
  readonly author: string;
  readonly date: Date;
  readonly updated?: Date | undefined;
  readonly category: string;
  readonly tags: readonly string[];
  /** The series it belongs to. */
  readonly series?: string | undefined;
  /** Where copies of it are: addresses by the id of a platform or the name of another place. */
  readonly copies?: Readonly<Partial<Record<string, string>>> | undefined;
  readonly isDraft: boolean;
  /** The MDX text below the front matter. */
  readonly body: string;
}
