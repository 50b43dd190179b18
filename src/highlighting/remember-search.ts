/**
 * Lets a regular expression remember its last search. A grammar asks the same pattern about the same line again and
 * again, from further on each time and on behalf of many rules; the answer is a new one only behind the last match.
 * Not for patterns whose answer depends on where the search starts, such as sticky ones.
 */
export function rememberSearch(pattern: RegExp): RegExp {
  const search = pattern.exec.bind(pattern);
  let text: string | undefined;
  let from = 0;
  let match: RegExpExecArray | null = null;

  return Object.assign(pattern, {
    exec(asked: string): RegExpExecArray | null {
      const start = pattern.lastIndex;
      const isKnown = asked === text && from <= start && (match === null || match.index >= start);
      if (isKnown) return match;
      match = search(asked);
      text = asked;
      from = start;
      return match;
    },
  });
}
