/** What a text can hold that some platforms do not show. */
export type Feature = 'table' | 'footnote' | 'taskList' | 'strikethrough' | 'html' | 'svgImage';

/** A place where articles are published a second time, with its rules. */
export interface Platform {
  readonly id: string;
  readonly label: string;
  readonly format: 'markdown' | 'html';
  /** How many graphemes a title may have. */
  readonly titleGraphemes?: number;
  readonly tags?: {
    readonly max: number;
    /** What a tag may consist of; all else is left out of it. */
    readonly forbidden: RegExp;
    /** Our tags that are spelt otherwise there. */
    readonly names: Readonly<Record<string, string>>;
    /** Where they are typed in, when the text cannot carry them. */
    readonly byHand?: string;
  };
  /** The levels that headings of the text may have. */
  readonly headings: { readonly from: number; readonly to: number };
  /** The title is the first heading of the text; elsewhere it is a field of its own. */
  readonly hasTitleInText: boolean;
  /** The text is a Liquid template, and each line feed in it a line break. */
  readonly isLiquid?: boolean;
  /** Code blocks must not stand in lists or quotations. */
  readonly hasTopLevelFencesOnly?: boolean;
  readonly lacks: readonly Feature[];
  /** Where the platform takes an article in, and what to do there. */
  readonly intake?: {
    readonly url: string;
    readonly label: string;
    readonly how: string;
    /** It fetches the file itself. */
    readonly isByAddress?: boolean;
  };
}

/**
 * Sources: Forem's `MarkdownProcessor::Parser` (hard line breaks; Markdown first, then Liquid; code is wrapped in
 * `raw` wherever it stands, which tears lists apart) and DEV's editor guide; Hashnode's guide to publishing from
 * GitHub; Medium's help on importing a story.
 */
export const platforms: readonly Platform[] = [
  {
    id: 'devto',
    label: 'DEV',
    format: 'markdown',
    titleGraphemes: 128,
    tags: { max: 4, forbidden: /[^\p{L}\p{M}\p{N}]/gu, names: {} },
    headings: { from: 2, to: 6 },
    hasTitleInText: false,
    isLiquid: true,
    hasTopLevelFencesOnly: true,
    lacks: ['svgImage', 'taskList'],
    intake: {
      url: 'https://dev.to/new',
      label: 'Write a post on DEV',
      how: 'In the basic Markdown editor (Settings, Extensions), replace everything by this text. It is saved as a draft: set “published” to true when it looks right.',
    },
  },
  {
    id: 'hashnode',
    label: 'Hashnode',
    format: 'markdown',
    tags: { max: 15, forbidden: /[^a-z0-9-]/g, names: { node: 'nodejs' } },
    headings: { from: 2, to: 6 },
    hasTitleInText: false,
    lacks: ['svgImage', 'footnote'],
    intake: {
      url: 'https://hashnode.com/draft',
      label: 'Write a draft on Hashnode',
      how: 'Paste the text below the front matter, and give title, tags and “original URL” in the settings of the draft; or add your domain to the front matter and commit the file to the repository that Hashnode publishes from.',
    },
  },
  {
    id: 'medium',
    label: 'Medium',
    format: 'html',
    titleGraphemes: 100,
    tags: {
      max: 5,
      forbidden: /[^\p{L}\p{M}\p{N} -]/gu,
      names: {},
      byHand: 'Medium asks for tags when the story is published',
    },
    headings: { from: 2, to: 3 },
    hasTitleInText: true,
    lacks: ['table', 'footnote', 'taskList', 'strikethrough', 'html', 'svgImage'],
    intake: {
      url: 'https://medium.com/p/import',
      label: 'Import a story on Medium',
      isByAddress: true,
      how: 'Let it import the address below, which is the bare text of the article. Then see that the story’s settings name this article as the canonical link.',
    },
  },
  {
    id: 'markdown',
    label: 'Markdown',
    format: 'markdown',
    headings: { from: 2, to: 6 },
    hasTitleInText: true,
    lacks: [],
  },
  {
    id: 'html',
    label: 'HTML',
    format: 'html',
    headings: { from: 2, to: 6 },
    hasTitleInText: true,
    lacks: [],
  },
];

/** Platforms that have an address of their own for a copy, which the front matter's `copies` records. */
export const copyPlatforms = platforms.filter(({ intake }) => intake);
