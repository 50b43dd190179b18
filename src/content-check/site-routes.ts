/** The addresses that a site has beside those of its articles and lessons, without its base path. */
export interface SiteRoutes {
  /** Whole ones, such as `/about/` and `/rss.xml`. */
  readonly fixed: readonly string[];
  /** Of pages that are made of something else, such as `/tags/[slug]/`. */
  readonly patterns: readonly RegExp[];
}

export const hasRoute = ({ fixed, patterns }: SiteRoutes, address: string): boolean =>
  fixed.includes(address) || patterns.some((pattern) => pattern.test(address));
