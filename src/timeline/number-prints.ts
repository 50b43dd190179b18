import { isOutput, type TraceEvent } from '../trace/index.ts';
import type { Print } from './model.ts';

/** Which lines of the printed output each event began. Text that goes on with an open line begins none. */
export function numberPrints(events: readonly TraceEvent[]): Print[] {
  const isOpen = { stdout: false, stderr: false };
  let printed = 0;
  return events.flatMap((event, step): Print[] => {
    if (!isOutput(event)) return [];
    const begun = countBegun(event.text, isOpen[event.kind]);
    if (event.text !== '') isOpen[event.kind] = !event.text.endsWith('\n');
    printed += begun;
    if (begun === 0) return [];
    const lines = { first: printed - begun + 1, last: printed };
    return [
      { step, ...(event.task !== undefined && { task: event.task }), ...lines, stream: event.kind },
    ];
  });
}

function countBegun(text: string, isOpen: boolean): number {
  const parts = text.split('\n');
  const lines = parts.at(-1) === '' ? parts.length - 1 : parts.length;
  return Math.max(0, isOpen ? lines - 1 : lines);
}
