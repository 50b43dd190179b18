import { elide, mapText, type TraceEvent } from '../trace/index.ts';
import { type Refusal, type RunReport, ready } from './messages.ts';
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
  let frame: Promise<MessagePort> | undefined;
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
      onEvents: (events: readonly TraceEvent[]) => void = () => {},
    ): Promise<PageRun> {
      const port = await load();
      stopRun();
      const patterns = program.elide.map((source) => new RegExp(source, 'g'));
      const clean = (event: TraceEvent) => mapText(event, (text) => elide(text, patterns));
      const events: TraceEvent[] = [];
      return new Promise((resolve) => {
        let refusal: Refusal | undefined;
        const finish = () => resolve(refusal ? { refusal } : { events });
        stopRun = () => {
          port.postMessage({ kind: 'stop' });
          events.push({ at: events.at(-1)?.at ?? 0, kind: 'exit', signal: 'SIGINT' });
          finish();
        };
        port.onmessage = ({ data }: MessageEvent<RunReport>) => {
          if (data.kind === 'refused') refusal = data.refusal;
          if (data.kind === 'events') {
            const fresh = toEvents(data.events).map(clean);
            events.push(...fresh);
            onEvents(fresh);
          }
          if (data.kind !== 'ended') return;
          stopRun = () => {};
          finish();
        };
        port.postMessage({ kind: 'run', program });
      });
    },

    /** Ends the run that is under way; it then has the events that it has. */
    stop() {
      stopRun();
      stopRun = () => {};
    },
  };
}

const ignore = () => {};

/** So long a frame may take to come, and then to answer, also on a machine that is busy. */
const loadMs = 30_000;
const answerMs = 3000;

/** A frame that may run scripts and nothing else: an origin of its own, no storage, no network, no way out. */
function openFrame(url: string): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const frame = document.createElement('iframe');
    const { port1, port2 } = new MessageChannel();
    const giveUp = () => {
      frame.remove();
      port1.close();
      reject(new Error(`${url} could not be loaded`));
    };
    let waiting = setTimeout(giveUp, loadMs);
    port1.onmessage = ({ data }) => {
      if (data !== ready) return;
      clearTimeout(waiting);
      resolve(port1);
    };
    const greet = () => {
      // Its origin is opaque and cannot be named. What is sent is a port, of use to nobody else.
      frame.contentWindow?.postMessage('run', '*', [port2]);
      clearTimeout(waiting);
      // What a browser shows in place of a page that it cannot load is loaded, too, and only silent.
      waiting = setTimeout(giveUp, answerMs);
    };
    frame.addEventListener('load', greet, { once: true });
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.title = 'Where programs run';
    frame.hidden = true;
    frame.src = url;
    document.body.append(frame);
  });
}
