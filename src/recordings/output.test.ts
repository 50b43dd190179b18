import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TraceEvent } from '../trace/index.ts';
import { findUncaught, toElapsedMs, toOutcome, toOutputLines, toText } from './output.ts';
import type { Recording } from './recording.ts';

const header = { format: 2, clock: 'virtual' as const, runtime: '26.10.0', inputs: {} };
const toRecording = (...events: TraceEvent[]): Recording => ({ header, events });
const out = (at: number, text: string, line?: number): TraceEvent => ({
  at,
  kind: 'stdout',
  line,
  text,
});
const err = (at: number, text: string): TraceEvent => ({ at, kind: 'stderr', text });

test.each<[string, TraceEvent[], string[]]>([
  ['nothing', [], []],
  ['a line', [out(0, 'a\n')], ['0 stdout a']],
  ['several lines at once', [out(5, 'a\nb\n')], ['5 stdout a', '5 stdout b']],
  ['empty lines', [out(0, '\n\na\n')], ['0 stdout ', '0 stdout ', '0 stdout a']],
  ['a line in two parts', [out(1, 'a'), out(9, 'b\n')], ['1 stdout ab']],
  [
    'a line whose end comes later, with the next',
    [out(1, 'a'), out(9, '\nb\n')],
    ['1 stdout a', '9 stdout b'],
  ],
  ['a last line without an end', [out(0, 'a\nb')], ['0 stdout a', '0 stdout b']],
  [
    'an error in the middle of a line',
    [out(1, 'a'), err(2, 'x\n'), out(3, 'b\n')],
    ['1 stdout ab', '2 stderr x'],
  ],
])('%s', (_, events, lines) => {
  expect(
    toOutputLines(toRecording(...events)).map(({ at, stream, text }) => `${at} ${stream} ${text}`),
  ).toEqual(lines);
});

test('a line is where it was begun', () => {
  expect(toOutputLines(toRecording(out(1, 'a', 3), out(2, 'b\n', 4)))).toEqual([
    { at: 1, stream: 'stdout', line: 3, text: 'ab' },
  ]);
});

test('the lines of each stream, joined, are its text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
  const event = fc.record({
    at: fc.nat(9),
    kind: fc.constantFrom('stdout' as const, 'stderr' as const),
    text,
  });
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const recording = toRecording(...events);
      const lines = toOutputLines(recording);
      for (const stream of ['stdout', 'stderr'] as const) {
        const joined = lines
          .filter((line) => line.stream === stream)
          .map((line) => line.text)
          .join('\n');
        const printed = toText(recording, stream);
        expect([joined, `${joined}\n`]).toContain(printed);
      }
    }),
  );
});

test.each<[string, TraceEvent[]]>([
  ['exit code 3', [{ at: 0, kind: 'exit', code: 3 }]],
  ['ended by SIGTERM', [{ at: 0, kind: 'exit', signal: 'SIGTERM' }]],
  ['no exit', [out(0, 'a\n')]],
])('a run can end with: %s', (outcome, events) => {
  expect(toOutcome(toRecording(...events))).toBe(outcome);
});

test('the elapsed time is that of the last event', () => {
  expect(toElapsedMs(toRecording(out(5, 'a\n'), { at: 900, kind: 'exit', code: 0 }))).toBe(900);
  expect(toElapsedMs(toRecording())).toBe(0);
});

test('the error that ended a run is found', () => {
  const uncaught: TraceEvent = {
    at: 1,
    kind: 'uncaught',
    origin: 'exception',
    error: 'Error: a',
    stack: 'Error: a',
  };
  expect(findUncaught(toRecording(out(0, 'a\n'), uncaught))).toBe(uncaught);
  expect(findUncaught(toRecording(out(0, 'a\n')))).toBeUndefined();
});
