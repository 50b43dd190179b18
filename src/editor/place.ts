import type { Text } from '@codemirror/state';

/** A place in the code; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column?: number | undefined;
}

/** Where that is in the text; a place outside it gives the nearest one inside. */
export function toOffset(text: Text, { line, column = 1 }: Place): number {
  const { from, to } = text.line(clamp(line, 1, text.lines));
  return clamp(from + column - 1, from, to);
}

const clamp = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), most);
