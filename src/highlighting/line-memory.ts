import type { GrammarState } from 'shiki/core';

/** A line as it is shown, and what the grammar is in the middle of behind it. */
export interface HighlightedLine {
  readonly html: string;
  readonly end: GrammarState;
}

interface Place {
  readonly state: GrammarState | undefined;
  /** What follows, by the text of the next line. */
  readonly lines: Map<string, { readonly html: string; readonly next: Place }>;
}

/**
 * Highlights programs line by line, and each line once for each state of the grammar: programs have many lines in
 * common. It forgets all when there are more than `most`, so that a large site needs no more memory than a small one.
 */
export function rememberLines(
  highlight: (line: string, state: GrammarState | undefined) => HighlightedLine,
  most = 20_000,
): (lines: readonly string[]) => string[] {
  const start: Place = { state: undefined, lines: new Map() };
  const places = new Map<number, Place[]>();
  let count = 0;

  const findPlace = (state: GrammarState): Place => {
    const stack = state.getInternalStack();
    const depth = stack?.depth ?? 0;
    const alike = places.get(depth) ?? [];
    const known = alike.find((place) => {
      const other = place.state?.getInternalStack();
      return stack && other?.equals(stack);
    });
    if (known) return known;
    const place: Place = { state, lines: new Map() };
    places.set(depth, [...alike, place]);
    return place;
  };

  const addLine = ({ state, lines }: Place, line: string) => {
    const { html, end } = highlight(line, state);
    const added = { html, next: findPlace(end) };
    lines.set(line, added);
    count++;
    return added;
  };

  return (lines) => {
    if (count > most) {
      start.lines.clear();
      places.clear();
      count = 0;
    }
    let place = start;
    return lines.map((line) => {
      const { html, next } = place.lines.get(line) ?? addLine(place, line);
      place = next;
      return html;
    });
  };
}
