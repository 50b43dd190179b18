/**
 * Pages in the order in which they are made: those that share the first two parts of their address, such as
 * `/articles/x/`, `/articles/x.md` and `/articles/x/copy.md`, one after another, so that what one of them was made
 * from is still at hand for the next. Otherwise they stay as they come.
 */
export function keepTogether<T extends { readonly pathname: string }>(pages: readonly T[]): T[] {
  return [...Map.groupBy(pages, ({ pathname }) => toFamily(pathname)).values()].flat();
}

/** @example toFamily('/articles/x.md') // 'articles/x' */
const toFamily = (pathname: string): string =>
  /^\/*([^/]*\/?[^/]*?)(\.[^/]*)?(\/|$)/.exec(pathname)?.[1] ?? pathname;
