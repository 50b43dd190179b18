import type { ColumnShifts } from '../trace/index.ts';

/** Text to insert before the character at `at`. */
export interface Edit {
  readonly at: number;
  readonly text: string;
}

/** Inserts texts without line feeds; `edits` are in order of their places. */
export function applyEdits(code: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { at, text } of edits) {
    result += code.slice(done, at) + text;
    done = at;
  }
  return result + code.slice(done);
}

/** Says where the insertions moved columns. */
export function toColumnShifts(code: string, edits: readonly Edit[]): ColumnShifts {
  const shifts: Record<number, [number, number][]> = {};
  let line = 1;
  let lineStart = 0;
  let inserted = 0;
  for (const { at, text } of edits) {
    for (
      let feed = code.indexOf('\n', lineStart);
      feed !== -1 && feed < at;
      feed = code.indexOf('\n', lineStart)
    ) {
      line++;
      lineStart = feed + 1;
      inserted = 0;
    }
    shifts[line] = [...(shifts[line] ?? []), [at - lineStart + 1 + inserted, text.length]];
    inserted += text.length;
  }
  return shifts;
}
