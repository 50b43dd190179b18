import { findPages } from '../site/find-pages.ts';

/** A kind of page, with all pages that are of it. */
export interface PageKind {
  readonly name: string;
  /** The addresses below the site's root. */
  readonly addresses: readonly string[];
}

const kinds = [
  { name: 'home', pattern: /^\/$/ },
  { name: 'article', pattern: /^\/articles\/[^/]+\/$/ },
  { name: 'lesson', pattern: /^\/curriculum\/[^/]+\/$/ },
  { name: 'cross-post', pattern: /^\/articles\/[^/]+\/crosspost\/$/ },
  { name: 'search', pattern: /^\/search\/$/ },
  { name: 'snippets', pattern: /^\/snippets\/$/ },
  { name: 'list of articles', pattern: /^\/articles\/$/ },
  { name: 'curriculum', pattern: /^\/curriculum\/$/ },
  { name: 'topic', pattern: /^\/(tags|categories)\// },
  { name: 'about', pattern: /^\/about\/$/ },
] as const;

/** The pages of a built site by their kind. */
export function findPageKinds(folder: string): PageKind[] {
  const all = findPages(folder).map(({ address }) => address);
  return kinds.map(({ name, pattern }) => ({
    name,
    addresses: all.filter((address) => pattern.test(address)),
  }));
}
