import type { SourcePlace, TraceEvent } from '../trace/index.ts';

/** What the operating system says of a process that has ended. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: string | null;
  /** The limit of memory, with its unit. */
  readonly allowedMemory: string;
  /** What reached the real standard output and standard error past the capture. */
  readonly rawStdout: string;
  readonly rawStderr: string;
  /** The limit that ended it from outside. */
  readonly limit?: { readonly limit: 'real time' | 'memory'; readonly allowed: string };
}

/** The events of a run: what it reported itself, completed by how its process ended. */
export function readEvents(
  channelText: string,
  end: ProcessEnd,
  toPlace: (url: string, line: number) => SourcePlace,
): TraceEvent[] {
  // A process that was killed may have left its last line unfinished.
  const lines = channelText.slice(0, channelText.lastIndexOf('\n') + 1).split('\n');
  const reported = lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TraceEvent);
  const at = reported.at(-1)?.at ?? 0;
  const events = reported.filter(({ kind }) => kind !== 'exit');
  const stderr = withoutNativeStack(end.rawStderr);
  const hasFailed = events.some(({ kind }) => kind === 'uncaught');

  if (end.rawStdout !== '') events.push({ at, kind: 'stdout', text: end.rawStdout });
  const heapRanOut =
    /heap limit|heap out of memory|Array buffer allocation failed/.test(end.rawStderr) &&
    end.signal !== null;
  const unsettled = /unsettled top-level await at (.+):(\d+)$/m.exec(end.rawStderr);
  if (end.limit) events.push({ at, kind: 'limit', ...end.limit });
  else if (heapRanOut)
    events.push({ at, kind: 'limit', limit: 'memory', allowed: end.allowedMemory });
  else if (unsettled && !events.some(({ kind }) => kind === 'stuck'))
    events.push(toStuck(at, unsettled, toPlace));
  else if (stderr !== '' && !hasFailed && !unsettled)
    events.push({ at, kind: 'stderr', text: stderr });

  const exit = reported.find(({ kind }) => kind === 'exit');
  if (exit && end.code !== null) events.push({ ...exit, kind: 'exit', code: end.code });
  else
    events.push({
      at,
      kind: 'exit',
      ...(end.code === null ? { signal: end.signal ?? 'unknown' } : { code: end.code }),
    });
  return events;
}

/** The events that these lines hold. A program that finds a way to write on the channel can spoil a line, not the run. */
export function parseEvents(lines: readonly string[]): TraceEvent[] {
  return lines.flatMap((line) => {
    try {
      const event = JSON.parse(line);
      return typeof event?.kind === 'string' ? [event] : [];
    } catch {
      return [];
    }
  });
}

/** An aborted process prints addresses in memory, which are different each time. */
function withoutNativeStack(stderr: string): string {
  return stderr.replace(/^-+ Native stack trace -+$[\s\S]*/m, '');
}

function toStuck(
  at: number,
  [, url, line]: RegExpExecArray,
  toPlace: (url: string, line: number) => SourcePlace,
): TraceEvent {
  return {
    at,
    kind: 'stuck',
    ...toPlace(String(url), Number(line)),
    waitsFor: 'a promise that nobody settles',
  };
}
