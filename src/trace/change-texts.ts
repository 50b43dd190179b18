import type { TraceEvent } from './events.ts';

/** The event with its texts changed. */
export function mapText(event: TraceEvent, change: (text: string) => string): TraceEvent {
  if ('text' in event) return { ...event, text: change(event.text) };
  return event.kind === 'uncaught'
    ? { ...event, error: change(event.error), stack: change(event.stack) }
    : event;
}

/** Replaces what a snippet's author does not want to compare or show. */
export function elide(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((elided, pattern) => elided.replaceAll(pattern, '…'), text);
}
