import { expect } from 'vitest';
import type { TaskModel } from '../model.ts';
import { toPerfetto } from '../to-perfetto.ts';

/** What a reader of the format gets: the same after having been written as JSON. */
export interface TraceRead {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly id: number;
  readonly cat: string;
  readonly s: string;
  readonly bp: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export const readTrace = (model: TaskModel): TraceRead[] =>
  JSON.parse(JSON.stringify(toPerfetto(model))).traceEvents;

const contains = (slice: TraceRead, { tid, ts }: TraceRead) =>
  slice.tid === tid && slice.ts <= ts && ts < slice.ts + slice.dur;

/** Holds a trace to the rules of the Trace Event Format, by which its readers drop what does not fit. */
export function expectValidTrace(events: readonly TraceRead[]): void {
  const slices = events.filter(({ ph }) => ph === 'X');
  expectFields(events);
  expectNested(slices);
  expectArrows(events, slices);
}

function expectFields(events: readonly TraceRead[]): void {
  const threads = new Set(
    events.filter(({ name }) => name === 'thread_name').map(({ tid }) => tid),
  );
  for (const event of events) {
    expect(event.name).not.toBe('');
    expect(event.pid).toBe(1);
    if (event.ph === 'M') {
      expect(Object.keys(event.args)).toHaveLength(1);
      continue;
    }
    expect(threads).toContain(event.tid);
    expect(event.ts).toBeGreaterThanOrEqual(0);
    expect(event.cat).toMatch(/./);
    if (event.ph === 'X') expect(event.dur).toBeGreaterThanOrEqual(0);
    else if (event.ph === 'i') expect(event.s).toMatch(/^[tpg]$/);
    else expect(event.ph).toMatch(/^[sf]$/);
  }
}

/** Slices of a thread nest. */
function expectNested(slices: readonly TraceRead[]): void {
  const ordered = slices.toSorted((a, b) => a.tid - b.tid || a.ts - b.ts || b.dur - a.dur);
  const open: TraceRead[] = [];
  for (const slice of ordered) {
    const isOver = ({ tid, ts, dur }: TraceRead) => tid !== slice.tid || slice.ts >= ts + dur;
    while (open.length > 0 && isOver(open.at(-1) as TraceRead)) open.pop();
    const around = open.at(-1);
    if (around) expect(slice.ts + slice.dur).toBeLessThanOrEqual(around.ts + around.dur);
    open.push(slice);
  }
}

/** An arrow without a slice at either end is not drawn. */
function expectArrows(events: readonly TraceRead[], slices: readonly TraceRead[]): void {
  const starts = events.filter(({ ph }) => ph === 's');
  const ends = events.filter(({ ph }) => ph === 'f');
  const key = ({ cat, name, id }: TraceRead) => `${cat} ${name} ${id}`;
  expect(ends.map(key)).toEqual(starts.map(key));
  expect(new Set(starts.map(key)).size).toBe(starts.length);
  for (const [index, start] of starts.entries()) {
    const end = ends[index] as TraceRead;
    expect(end.bp).toBe('e');
    expect(end.ts).toBeGreaterThan(start.ts);
    expect(slices.some((slice) => contains(slice, start))).toBe(true);
    expect(slices.some((slice) => contains(slice, end))).toBe(true);
  }
}
