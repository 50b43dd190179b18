import type { Directives } from '../snippets/index.ts';
import type { SourcePlace, TraceEvent } from '../trace/index.ts';
import { formatRecording, type Recording } from './recording.ts';
import { formatTranscript } from './transcript.ts';

/** A fresh run that differs from the committed recording, as two texts to show side by side. */
export interface Drift {
  readonly committed: string;
  readonly fresh: string;
}

/**
 * Compares a fresh run with the committed recording: to the byte on the virtual clock, without times on the
 * real one, and without order where the snippet says so. Inputs are not compared: they say whether to run again.
 */
export function compareRecordings(
  committed: Recording,
  fresh: Recording,
  directives: Pick<Directives, 'clock' | 'isUnordered'>,
): Drift | undefined {
  const [before, after] = [committed, fresh].map((recording) =>
    toComparable(recording, directives),
  );
  if (before === after) return undefined;
  const texts = { committed: formatTranscript(committed), fresh: formatTranscript(fresh) };
  // Runs can differ in what a transcript leaves out, such as the line that printed.
  return texts.committed === texts.fresh
    ? {
        committed: withoutHeader(formatRecording(committed)),
        fresh: withoutHeader(formatRecording(fresh)),
      }
    : texts;
}

function toComparable(
  { header, events }: Recording,
  { clock, isUnordered }: Pick<Directives, 'clock' | 'isUnordered'>,
): string {
  const timeless = clock === 'real' ? events.map((event) => ({ ...event, at: 0 })) : events;
  const lines = withoutHeader(formatRecording({ header, events: timeless })).split('\n');
  return (isUnordered ? lines.sort() : lines).join('\n');
}

function withoutHeader(text: string): string {
  return text.slice(text.indexOf('\n') + 1);
}

/** Where in the snippet the first event stands that is not as it was recorded. */
export function findFirstChange(committed: Recording, fresh: Recording): SourcePlace {
  const isTimed = fresh.header.clock === 'virtual';
  const toText = (event: TraceEvent | undefined) =>
    JSON.stringify(isTimed || !event ? event : { ...event, at: 0 });
  const index = fresh.events.findIndex((event, i) => toText(event) !== toText(committed.events[i]));
  if (index === -1) return {};
  const changed = fresh.events.slice(index).find((event) => 'line' in event && !event.file);
  return changed && 'line' in changed ? { line: changed.line ?? 1 } : {};
}
