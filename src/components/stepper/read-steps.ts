/** One event of a timeline, as its table tells it. */
export interface Step {
  readonly ms: number;
  readonly task: string;
  /** What happens, in words. */
  readonly text: string;
  /** The line of the program; none for an event in another file. */
  readonly line?: string;
  /** The first line of the output that it begins. */
  readonly output?: string;
}

/** The cells of a row of the table: the time, the task, what happens, the line. */
export interface RowText {
  readonly cells: readonly string[];
  readonly task: string;
  readonly output?: string | undefined;
}

/** Reads the rows of a table. A task that goes on does so where it waited; a name is said once. */
export function readSteps(rows: readonly RowText[]): Step[] {
  const lines = new Map<string, string>();
  return rows.map(({ cells: [time = '', name = '', what = '', place = ''], task, output }) => {
    const line = place === '' && what === 'goes on' ? (lines.get(task) ?? '') : place;
    lines.set(task, place);
    const told = what.replace(`is called as ${name.slice(task.length + 1)}`, 'is called');
    return {
      // A recording of the real clock has no times.
      ms: time === '' ? 0 : Number.parseFloat(time),
      task,
      text: `${time === '' ? '' : `${time}: `}${name === '' ? 'the program' : name} ${told}`,
      ...(/^\d+$/.test(line) && { line }),
      ...(output !== undefined && { output }),
    };
  });
}
