import type { LimitEvent, LimitName, TaskReport as Report } from '../../trace/index.ts';
import { fs } from './builtin-exports.ts';

/** The file descriptor on which a run reports its events, one JSON value a line. */
export const channelDescriptor = 3;

export type Channel = ReturnType<typeof createChannel>;

// Kept from before the program runs, which may replace any of them.
const { stringify } = JSON;
const { from: toBytes, byteLength } = Buffer;
const { assign } = Object;

/**
 * Reports events to the parent at once and synchronously, so that what a killed run did is not lost.
 * Counts them and the bytes of output; ends the process at a limit.
 */
export function createChannel(
  nowMs: () => number,
  limits: { events: number; outputBytes: number },
  noteProgress: () => void,
) {
  // Ends the process at once: no listener of the program runs any more.
  const reallyExit = (
    process as NodeJS.Process & { reallyExit: (code: number) => never }
  ).reallyExit.bind(process);
  const { writeSync } = fs;
  let events = 0;
  let bytes = 0;

  const write = (report: Report) => {
    // Without a prototype, so that a `toJSON` of the program's has no say.
    const event = assign({ __proto__: null, at: nowMs() }, report);
    const line = toBytes(`${stringify(event)}\n`);
    for (let sent = 0; sent < line.length; ) sent += writeSync(channelDescriptor, line, sent);
  };

  const stopAt = (limit: LimitName, allowed: string): never => {
    write({ kind: 'limit', limit, allowed } satisfies Omit<LimitEvent, 'at'>);
    return reallyExit(1);
  };

  const countOutput = (text: string) => {
    bytes += byteLength(text);
    if (bytes > limits.outputBytes) stopAt('output', `${limits.outputBytes / 1024} KiB`);
  };

  return {
    stopAt,
    /** What tasks do is limited by the tracer, and does not count as progress of the program. */
    reportTask: write,
    report(report: Report) {
      noteProgress();
      if ('text' in report) countOutput(report.text);
      if (++events > limits.events) stopAt('events', `${limits.events} events`);
      write(report);
    },
  };
}
