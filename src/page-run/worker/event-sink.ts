import {
  type LimitName,
  mapText,
  type TaskReport as Report,
  type TraceEvent,
} from '../../trace/index.ts';
import type { RunReport } from '../messages.ts';
import type { PageLimits } from '../page-program.ts';

// Kept from before the program runs, which may replace any of them.
const { postMessage } = MessagePort.prototype;
const { apply } = Reflect;
const encoder = new TextEncoder();
const { encode } = TextEncoder.prototype;

export type EventSink = ReturnType<typeof createEventSink>;

/** Thrown into a program that has ended: nothing that it does any more counts. */
export class ProgramEnded extends Error {}

/**
 * Sends events out of the worker, at once, so that what a program did before it hangs is not lost.
 * Counts them and the bytes of output; ends the program at a limit.
 */
export function createEventSink(
  port: MessagePort,
  nowMs: () => number,
  limits: PageLimits,
  hooks: {
    readonly noteProgress: () => void;
    readonly onEnd: () => void;
    /** Makes a text such that it is the same in every run. */
    readonly clean: (text: string) => string;
  },
) {
  let events = 0;
  let bytes = 0;
  let hasEnded = false;

  const send = (report: RunReport) => apply(postMessage, port, [report]);
  const write = (report: Report) => {
    if (hasEnded) return;
    const event = mapText({ at: nowMs(), ...report } as TraceEvent, hooks.clean);
    send({ kind: 'events', events: [event] });
  };

  const end = () => {
    if (hasEnded) return;
    hasEnded = true;
    hooks.onEnd();
    send({ kind: 'ended' });
  };

  const stopAt = (limit: LimitName, allowed: string): never => {
    write({ kind: 'limit', limit, allowed });
    write({ kind: 'exit', code: 1 });
    end();
    throw new ProgramEnded();
  };

  return {
    stopAt,
    end,
    /** What tasks do is limited by the tracer, and does not count as progress of the program. */
    reportTask: write,
    report(report: Report) {
      hooks.noteProgress();
      if ('text' in report) {
        const { text } = report;
        // It has a byte a character at the least, and to count those of a very long one takes long.
        bytes += text.length;
        if (bytes <= limits.outputBytes)
          bytes += (apply(encode, encoder, [text]) as Uint8Array).length - text.length;
        if (bytes > limits.outputBytes) stopAt('output', `${limits.outputBytes / 1024} KiB`);
      }
      if (++events > limits.events) stopAt('events', `${limits.events} events`);
      write(report);
    },
    refuse(refusal: Extract<RunReport, { kind: 'refused' }>['refusal']) {
      send({ kind: 'refused', refusal });
      end();
    },
  };
}
