import { expect, test } from 'vitest';
import { defaultDirectives } from '../snippets/index.ts';
import type { TraceEvent } from '../trace/index.ts';
import { compareRecordings, findFirstChange } from './compare.ts';
import type { Recording } from './recording.ts';

const toRecording = (clock: 'virtual' | 'real', ...events: TraceEvent[]): Recording => ({
  header: { format: 2, clock, runtime: '26.10.0', inputs: { './a.ts': clock } },
  events: [...events, { at: 9, kind: 'exit', code: 0 }],
});
const out = (at: number, text: string, line = 1): TraceEvent => ({
  at,
  kind: 'stdout',
  line,
  text: `${text}\n`,
});

const [a, b] = [out(1, 'a', 4), out(2, 'b', 5)];

test.each([
  ['the same events', {}, [a, b], [a, b], false],
  ['another text', {}, [a, b], [a, out(2, 'c', 5)], true],
  ['another time', {}, [a, b], [a, out(3, 'b', 5)], true],
  ['another line in the source', {}, [a, b], [a, out(2, 'b', 6)], true],
  ['another order', {}, [a, b], [b, a], true],
  ['another order, where that is open', { isUnordered: true }, [a, b], [b, a], false],
  ['a line twice, where the order is open', { isUnordered: true }, [a, b], [a, b, b], true],
  ['a missing line', {}, [a, b], [a], true],
  [
    'another time on the real clock',
    { clock: 'real' as const },
    [a, b],
    [a, out(3, 'b', 5)],
    false,
  ],
  ['another order on the real clock', { clock: 'real' as const }, [a, b], [b, a], true],
  [
    'another order and time, both open',
    { clock: 'real' as const, isUnordered: true },
    [a, b],
    [out(7, 'b', 5), a],
    false,
  ],
])('a run with %s: %j', (_, directives, committed, fresh, isDrift) => {
  const all = { ...defaultDirectives, ...directives };
  const drift = compareRecordings(
    toRecording(all.clock, ...committed),
    toRecording(all.clock, ...fresh),
    all,
  );
  expect(drift !== undefined).toBe(isDrift);
});

test('inputs and the runtime say whether to run again, and are not compared', () => {
  const committed = toRecording('virtual', a);
  const fresh = { ...committed, header: { ...committed.header, runtime: '28.0.0', inputs: {} } };
  expect(compareRecordings(committed, fresh, defaultDirectives)).toBeUndefined();
});

test('a drift is shown as a person reads it', () => {
  expect(
    compareRecordings(toRecording('virtual', a), toRecording('virtual', b), defaultDirectives),
  ).toEqual({
    committed: '1 ms  a\n9 ms  exit code 0',
    fresh: '2 ms  b\n9 ms  exit code 0',
  });
});

test('a drift that a reader of the output would not see is shown in full', () => {
  const drift = compareRecordings(
    toRecording('virtual', a),
    toRecording('virtual', out(1, 'a', 7)),
    defaultDirectives,
  );
  expect(drift?.committed.split('\n')[0]).toBe('{"at":1,"kind":"stdout","line":4,"text":"a\\n"}');
  expect(drift?.fresh.split('\n')[0]).toBe('{"at":1,"kind":"stdout","line":7,"text":"a\\n"}');
});

test.each([
  ['the changed line', 'virtual' as const, [a, b], [a, out(2, 'c', 5)], { line: 5 }],
  ['a line that came in addition', 'virtual' as const, [a], [a, b], { line: 5 }],
  ['the line that now comes in its place', 'virtual' as const, [a, b], [b], { line: 5 }],
  ['nothing, where lines are only missing', 'virtual' as const, [a, b], [a], {}],
  ['nothing, where nothing changed', 'virtual' as const, [a, b], [a, b], {}],
  [
    'the changed line, not another time',
    'real' as const,
    [a, b],
    [out(5, 'a', 4), out(6, 'c', 5)],
    { line: 5 },
  ],
])('the first change is at %s', (_, clock, committed, fresh, place) => {
  expect(findFirstChange(toRecording(clock, ...committed), toRecording(clock, ...fresh))).toEqual(
    place,
  );
});

test('a change in another module is no place in the snippet', () => {
  const elsewhere: TraceEvent = {
    at: 1,
    kind: 'stdout',
    line: 7,
    file: '_network.ts',
    text: 'a\n',
  };
  expect(findFirstChange(toRecording('virtual', a), toRecording('virtual', elsewhere))).toEqual({});
});
