import type { OutputLine } from '../recordings/index.ts';
import type { ObservedRun } from './observed-run.ts';

const shownLines = 4;

/** What is wrong with lines that should have been printed in this order. */
export function findUnprinted(expected: readonly string[], { lines }: ObservedRun) {
  const printed = toPrinted(lines);
  let from = 0;
  for (const [index, text] of expected.entries()) {
    const at = printed.indexOf(text, from);
    if (at === -1) {
      return printed.includes(text) && index > 0
        ? `there is no line "${text}" after the line "${expected[index - 1]}"`
        : `there is no line "${text}"`;
    }
    from = at + 1;
  }
  return undefined;
}

/** What is printed in place of lines that are missing. */
export function describePrinted({ lines }: ObservedRun): string {
  const printed = toPrinted(lines);
  if (printed.length === 0) return 'nothing is printed';
  const shown = printed.slice(0, shownLines).map((text) => `"${text}"`);
  return `printed is ${shown.join(', ')}${printed.length > shownLines ? ' …' : ''}`;
}

const toPrinted = (lines: readonly OutputLine[]) =>
  lines.filter(({ stream }) => stream === 'stdout').map(({ text }) => text);

export function findUnwanted(text: string, { lines }: ObservedRun): string | undefined {
  const holds = (line: OutputLine) => line.text.includes(text);
  const index = lines.findIndex(holds);
  return index === -1 ? undefined : `line ${index + 1} of the output is "${lines[index]?.text}"`;
}

export function findOtherExit(code: number, { events }: ObservedRun): string | undefined {
  const exit = events.findLast((event) => event.kind === 'exit');
  if (exit?.code === code) return undefined;
  const found =
    exit?.code === undefined ? `is ended by ${exit?.signal}` : `has exit code ${exit.code}`;
  return [`the program ${found}`, findReason(events)].filter(Boolean).join(': ');
}

/** Why a run ended as it did, where its end was none of its own. */
function findReason(events: ObservedRun['events']): string | undefined {
  for (const event of events) {
    if (event.kind === 'uncaught') return event.error;
    if (event.kind === 'limit') return `it passed the limit of ${event.limit}, ${event.allowed}`;
    if (event.kind === 'stuck') {
      const who = event.line === undefined ? 'the program' : `line ${event.line}`;
      return `nothing can advance, ${who} waits for ${event.waitsFor}`;
    }
  }
  return undefined;
}

export function findOtherEnd(isRight: (endMs: number) => boolean, run: ObservedRun) {
  if (isRight(run.elapsedMs)) return undefined;
  const reason = findReason(run.events);
  return `the program is done after ${run.elapsedMs} ms${reason === undefined ? '' : `: ${reason}`}`;
}
