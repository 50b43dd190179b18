import type { OutputEvent } from '../trace/index.ts';

/** Puts its time before each line of a run's output, as it comes: a line has the time at which it was begun. */
export function createTimeStamps(): (event: OutputEvent) => string {
  let isLineOpen = false;
  return ({ at, text }) => {
    if (text === '') return '';
    const stamp = `${String(at).padStart(6)} ms  `;
    const beginning = isLineOpen ? '' : stamp;
    isLineOpen = !text.endsWith('\n');
    return beginning + text.replace(/\n(?=.)/gs, `\n${stamp}`);
  };
}
