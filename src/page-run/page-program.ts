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

/** What a run in a page may use. */
export interface PageLimits {
  readonly realTimeMs: number;
  readonly virtualTimeMs: number;
  readonly outputBytes: number;
  readonly events: number;
}
