/** What a page says of itself to those who link to it. Addresses are absolute. */
export interface PageFacts {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  /** The picture that stands for it. */
  readonly image: {
    readonly url: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  };
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
  /** For pages that teach, one after another. */
  readonly step?: {
    readonly kind: 'Lesson' | 'Project';
    /** Among those of its kind, from 1. */
    readonly number: number;
    readonly minutes: number;
    /** What a reader can do afterwards, or practises here, in plain words. */
    readonly teaches: readonly string[];
    readonly curriculum: { readonly title: string; readonly url: string };
  };
}
