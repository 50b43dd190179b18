/** A program as a page runs it. Files are named by their paths below `snippets/`. */
export interface PageProgram {
  readonly entry: string;
  /** TypeScript or JavaScript, the entry among them. */
  readonly files: Readonly<Record<string, string>>;
  /** By file: from each relative specifier to the file that it means. */
  readonly imports: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Regular expressions: what matches is shown as `…`. */
  readonly elide: readonly string[];
  readonly limits: PageLimits;
}

/** A snippet as it is served beside the pages that show it. */
export interface PageSnippet {
  readonly program: PageProgram;
  /** The text of its recording, for one that has been recorded. */
  readonly recording?: string;
  readonly isUnordered: boolean;
}

/** What a run in a page may use. */
export interface PageLimits {
  readonly realTimeMs: number;
  readonly virtualTimeMs: number;
  readonly outputBytes: number;
  readonly events: number;
}
