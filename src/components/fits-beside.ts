import type { ShownCode, ShownOutput } from '../embeds/index.ts';

const codeColumns = 66;
const outputColumns = 34;
const timeColumns = 9;

/** True when a program and what it printed are both narrow enough to stand side by side on a wide page. */
export function fitsBeside({ lines }: ShownCode, output: ShownOutput, hasTimes: boolean): boolean {
  const printed = output.lines.map(({ text }) => text);
  return (
    output.ending.kind === 'done' &&
    widest(lines.map(({ text }) => text)) <= codeColumns &&
    widest(printed) + (hasTimes ? timeColumns : 0) <= outputColumns &&
    printed.length <= lines.length + 2
  );
}

const widest = (lines: readonly string[]) => Math.max(0, ...lines.map((line) => line.length));
