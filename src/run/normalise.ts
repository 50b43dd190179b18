import { pathToFileURL } from 'node:url';
import type { TraceEvent } from '../trace/index.ts';

/** Replaces the paths of this machine by ones that are the same everywhere. */
export function createPathHider(
  workFolder: string,
  base: string,
  root: string,
): (text: string) => string {
  const names: [string, string][] = [
    [workFolder, '/scratch'],
    [pathToFileURL(base).href, 'file:///snippets'],
    [base, '/snippets'],
    [root, '/project'],
  ];
  return (text) => names.reduce((hidden, [from, to]) => hidden.replaceAll(from, to), text);
}

/** Replaces what a snippet's author does not want to compare or show. */
export function elide(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((elided, pattern) => elided.replaceAll(pattern, '…'), text);
}

/** The event with its texts changed. */
export function mapText(event: TraceEvent, change: (text: string) => string): TraceEvent {
  if ('text' in event) return { ...event, text: change(event.text) };
  return event.kind === 'uncaught'
    ? { ...event, error: change(event.error), stack: change(event.stack) }
    : event;
}
