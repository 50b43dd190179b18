import { elide, mapText, type TraceEvent } from '../trace/index.ts';
import type { Refusal } from './messages.ts';
import { type Frame, openFrame } from './open-frame.ts';
import type { PageProgram } from './page-program.ts';
import { toEvents } from './to-events.ts';

/** What came of a run in a page: its events, or why it could not begin. */
export type PageRun = { readonly events: readonly TraceEvent[] } | { readonly refusal: Refusal };

export type PageRunner = ReturnType<typeof createPageRunner>;

/**
 * Runs programs in a sandboxed frame of this page, one at a time: a new run ends the one before it.
 * The frame is loaded by the first run.
 */
export function createPageRunner(frameUrl: string) {
  let frame: Promise<Frame> | undefined;
  let runs = 0;
  let stopRun = () => {};

  const load = () => {
    frame ??= openFrame(frameUrl).catch((error) => {
      frame = undefined;
      throw error;
    });
    return frame;
  };

  return {
    /** Loads the frame ahead of the first run, which then needs no network. A failure is told by the run. */
    prepare: () => load().then(ignore, ignore),

    /** `onEvents` is told of events as they come. @throws where the frame cannot be loaded. */
    async run(
      program: PageProgram,
      onEvents: (events: readonly TraceEvent[]) => void = ignore,
    ): Promise<PageRun> {
      const { send, listen } = await load();
      stopRun();
      const number = ++runs;
      const patterns = program.elide.map((source) => new RegExp(source, 'g'));
      const clean = (event: TraceEvent) => mapText(event, (text) => elide(text, patterns));
      const events: TraceEvent[] = [];
      return new Promise((resolve) => {
        const end = (run: PageRun, ...last: readonly TraceEvent[]) => {
          stopRun = ignore;
          stopListening();
          events.push(...last);
          resolve(run);
        };
        const at = () => events.at(-1)?.at ?? 0;
        stopRun = () => {
          send({ kind: 'stop' });
          end({ events }, { at: at(), kind: 'exit', signal: 'SIGINT' });
        };
        const onGone = () => {
          frame = undefined;
          const allowed = 'what this browser gives';
          end(
            { events },
            { at: at(), kind: 'limit', limit: 'memory', allowed },
            { at: at(), kind: 'exit', signal: 'SIGKILL' },
          );
        };
        const stopListening = listen((answer) => {
          if (typeof answer === 'string' || answer.run !== number) return;
          const { report } = answer;
          if (report.kind === 'refused') return end({ refusal: report.refusal });
          if (report.kind === 'ended') return end({ events });
          const fresh = toEvents(report.events).map(clean);
          events.push(...fresh);
          onEvents(fresh);
        }, onGone);
        send({ kind: 'run', run: number, program });
      });
    },

    /** Ends the run that is under way; it then has the events that it has. */
    stop: () => stopRun(),
  };
}

const ignore = () => {};
