/** What a page says of itself to those who link to it. Addresses are absolute. */
export interface PageFacts {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly site: {
    readonly title: string;
    readonly description: string;
    readonly url: string;
    readonly language: string;
  };
  /** For pages that somebody has written on a day. */
  readonly article?: {
    readonly author: { readonly name: string; readonly url?: string };
    readonly published: Date;
    readonly updated: Date;
    readonly category: string;
    readonly tags: readonly string[];
  };
}
