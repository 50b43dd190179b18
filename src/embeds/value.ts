import type { Place, Problem } from '../author-error.ts';
import { findUncaught, type Recording, toElapsedMs, toOutputLines } from '../recordings/index.ts';
import { toPlainText } from '../terminal-text/index.ts';

/** What a sentence quotes from a recording: exactly one of these, and a unit where it is a time. */
export interface ValueRequest {
  readonly of: string;
  readonly elapsed?: boolean | undefined;
  readonly exit?: boolean | undefined;
  readonly count?: boolean | undefined;
  readonly error?: boolean | undefined;
  /** The text of the output line with this number, from 1. */
  readonly line?: number | undefined;
  /** The time of the output line with this number, from 1. */
  readonly at?: number | undefined;
  readonly unit?: 'ms' | 's' | undefined;
}

export const valueKinds = ['elapsed', 'exit', 'count', 'error', 'line', 'at'] as const;

/** The text to put into the sentence; whatever is asked wrongly is added to `problems`. */
export function quoteValue(
  recording: Recording,
  request: ValueRequest,
  where: Place,
  problems: Problem[],
): string {
  const asked = valueKinds.filter((kind) => request[kind] !== undefined && request[kind] !== false);
  if (asked.length !== 1) {
    problems.push(notOneValue(asked, where));
    return '';
  }
  if (request.unit !== undefined && request.unit !== 'ms' && request.unit !== 's') {
    problems.push(unknownUnit(request.unit, where));
    return '';
  }
  if (recording.header.clock === 'real' && (request.elapsed || request.at !== undefined)) {
    problems.push(noTimes(request.of, where));
    return '';
  }
  const lines = toOutputLines(recording);
  const number = request.line ?? request.at;
  const line = number === undefined ? undefined : lines[number - 1];
  if (number !== undefined && !line) {
    problems.push(noSuchLine(request.of, number, lines.length, where));
    return '';
  }
  switch (asked[0]) {
    case 'elapsed':
      return formatMs(toElapsedMs(recording), request.unit);
    case 'at':
      return formatMs(line?.at ?? 0, request.unit);
    case 'line':
      return toPlainText(line?.text ?? '');
    case 'count':
      return String(lines.length);
    case 'error':
      return toPlainText(findUncaught(recording)?.error ?? notFailed(request.of, where, problems));
    default:
      return String(recording.events.findLast((event) => event.kind === 'exit')?.code ?? '');
  }
}

/** A space that does not break keeps a number and its unit on one line. */
function formatMs(ms: number, unit: 'ms' | 's' = 'ms'): string {
  return unit === 's' ? `${ms / 1000}\u00a0s` : `${ms}\u00a0ms`;
}

function notOneValue(asked: readonly string[], where: Place): Problem {
  return {
    title: 'Value asks for one thing',
    where,
    problem: `<Value> asks for ${asked.length === 0 ? 'nothing' : asked.join(' and ')}; the choices are ${valueKinds.join(', ')}.`,
    fix: 'Keep exactly one of them.',
  };
}

function unknownUnit(unit: string, where: Place): Problem {
  return {
    title: 'Unknown unit',
    where,
    problem: `unit="${unit}" is not a unit of time here; there are "ms" and "s".`,
    fix: 'Write unit="s", or leave it out for milliseconds.',
  };
}

function noTimes(of: string, where: Place): Problem {
  return {
    title: 'No times to quote',
    where,
    problem: `${of} ran on the real clock, whose times are another machine's tomorrow.`,
    fix: 'Quote something else, or run it on the virtual clock.',
  };
}

function noSuchLine(of: string, number: number, count: number, where: Place): Problem {
  return {
    title: 'Output line that is not there',
    where,
    problem: `${of} printed ${count} ${count === 1 ? 'line' : 'lines'}; line ${number} is asked for.`,
    fix: count === 0 ? 'Quote something else.' : `Ask for a line from 1 to ${count}.`,
  };
}

function notFailed(of: string, where: Place, problems: Problem[]): string {
  problems.push({
    title: 'No error to quote',
    where,
    problem: `${of} did not end by an uncaught error.`,
    fix: 'Quote something else.',
  });
  return '';
}
