import type { TraceEvent } from '../../trace/index.ts';
import { ping, pong, type RunReport, type RunRequest } from '../messages.ts';
import type { PageProgram } from '../page-program.ts';

const pingMs = 200;

/** The last of so many pings in a row without an answer means that the program loops, or has closed its worker. */
const mostMissed = 5;

/** As Node's, for an error in what handles the errors of a program. */
const brokenCode = 7;
const brokenHint =
  'This was thrown in what runs the program, and not in the program itself. That happens to one that throws in a listener ' +
  'for its own errors or its end, or that replaces what is built in, such as a method of Array.prototype.';

/** So long a worker may take to begin. */
const startMs = 15_000;

/**
 * Runs a program in a worker of its own and sees it to its end: one that loops is stopped within a second,
 * one that goes on and on at its limit of real time. Gives the function that stops it.
 */
export function superviseRun(
  workerUrl: string,
  program: PageProgram,
  report: (report: RunReport) => void,
): () => void {
  const worker = new Worker(workerUrl);
  const { port1: port, port2 } = new MessageChannel();
  let hasBegun = false;
  let hasEnded = false;
  let broken: { readonly error: string; pongsToCome: number } | undefined;
  let missed = 0;
  let at = 0;

  const stop = () => {
    hasEnded = true;
    clearInterval(pings);
    clearTimeout(starting);
    clearTimeout(running);
    worker.terminate();
    port.close();
  };
  const end = (...last: readonly RunReport[]) => {
    // A worker that is terminated may have sent one more word.
    if (hasEnded) return;
    stop();
    for (const each of [...last, { kind: 'ended' } as const]) report(each);
  };
  const endBy = (...events: readonly TraceEvent[]) => end({ kind: 'events', events });
  const endAtLimit = (allowed: string) =>
    endBy(
      { at, kind: 'limit', limit: 'real time', allowed },
      { at, kind: 'exit', signal: 'SIGKILL' },
    );
  const endBroken = (error: string) =>
    endBy(
      { at, kind: 'uncaught', origin: 'exception', error, stack: `${error}\n\n${brokenHint}` },
      { at, kind: 'exit', code: brokenCode },
    );
  const refuse = (message: string) =>
    end({ kind: 'refused', refusal: { file: program.entry, line: 1, message } });

  const begin = () => {
    hasBegun = true;
    clearTimeout(starting);
    running = setTimeout(() => endAtLimit(`${realTimeMs / 1000} s`), realTimeMs);
  };
  const starting = setTimeout(() => refuse('The program did not begin.'), startMs);
  const { realTimeMs } = program.limits;
  let running: ReturnType<typeof setTimeout> | undefined;
  const pings = setInterval(() => {
    port.postMessage(ping);
    if (hasBegun && ++missed === mostMissed)
      endAtLimit(`${(pingMs * mostMissed) / 1000} s without an answer`);
  }, pingMs);

  port.onmessage = ({ data }: MessageEvent<RunReport | typeof pong>) => {
    // What it reports is limited, so a program that reports is not one that loops for ever.
    missed = 0;
    if (!hasBegun) begin();
    if (data === pong) {
      if (broken && --broken.pongsToCome === 0) endBroken(broken.error);
      return;
    }
    if (data.kind === 'ended') return end();
    if (data.kind === 'events') at = data.events.at(-1)?.at ?? at;
    report(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    if (!hasBegun)
      return refuse(`This browser could not start a worker. ${event.message ?? ''}`.trim());
    // What it has printed before comes by another way: ahead of its answer, of which one may be under way.
    broken ??= { error: event.message.replace(/^Uncaught /, ''), pongsToCome: 2 };
    port.postMessage(ping);
    port.postMessage(ping);
  };
  worker.postMessage({ program } satisfies RunRequest, [port2]);
  return stop;
}
