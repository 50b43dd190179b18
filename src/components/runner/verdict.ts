import type { PageSnippet } from '../../page-run/index.ts';
import {
  compareRecordings,
  isProblem,
  parseRecording,
  type Recording,
  recordingFormat,
} from '../../recordings/index.ts';
import type { TraceEvent } from '../../trace/index.ts';

/** What is said of a fresh run. */
export interface Verdict {
  readonly kind: 'same' | 'other' | 'own';
  readonly text: string;
}

/** What is said of a program that a reader has changed: there is nothing to hold it against. */
export const ownVersion: Verdict = { kind: 'own', text: 'Your version, run in this page.' };

/** A run in this page, as a recording. The header's inputs are the reader's affair. */
export function toRecording(events: readonly TraceEvent[]): Recording {
  const header = { format: recordingFormat, clock: 'virtual', runtime: '', inputs: {} } as const;
  return { header, events };
}

/** Holds a run of the program as it stands on the page against its recording. */
export function judge({ recording, isUnordered }: PageSnippet, fresh: Recording): Verdict {
  const committed = recording === undefined ? undefined : parseRecording(recording, '');
  if (!committed || isProblem(committed)) return { kind: 'own', text: 'Run in this page.' };
  const drift = compareRecordings(committed, fresh, { clock: 'virtual', isUnordered });
  return drift
    ? { kind: 'other', text: 'Run in this page: something else than was recorded.' }
    : { kind: 'same', text: 'Run in this page: the same as was recorded, event by event.' };
}
