import type { TraceEvent } from '../trace/index.ts';

/** Each kind of event with the texts and numbers that it must have. */
const required: Readonly<Record<TraceEvent['kind'], readonly string[]>> = {
  call: ['name', 'task'],
  await: ['on', 'task'],
  resume: ['task'],
  wake: ['task', 'wakes'],
  abort: ['abort'],
  done: ['task'],
  threw: ['task'],
  untraced: ['after'],
  stdout: ['text'],
  stderr: ['text'],
  uncaught: ['error', 'origin', 'stack'],
  stuck: ['waitsFor'],
  limit: ['allowed', 'limit'],
  exit: [],
};
const numbers = new Set(['task', 'wakes', 'abort', 'after']);

/** The values that are events. What comes out of a reader's program is a stranger's: the rest is left out. */
export function toEvents(values: unknown): TraceEvent[] {
  return Array.isArray(values) ? values.filter(isEvent) : [];
}

function isEvent(value: unknown): value is TraceEvent {
  if (typeof value !== 'object' || value === null) return false;
  const event = value as Record<string, unknown>;
  const kind = event.kind as TraceEvent['kind'];
  return (
    Object.hasOwn(required, kind) &&
    Number.isFinite(event.at) &&
    required[kind].every(
      (field) => typeof event[field] === (numbers.has(field) ? 'number' : 'string'),
    )
  );
}
