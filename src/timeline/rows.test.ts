import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TraceEvent } from '../trace/index.ts';
import { fromRows, toRows } from './rows.ts';
import { arbitraryModule } from './testing/arbitrary-program.ts';
import { programs } from './testing/programs.ts';
import { readTable } from './testing/read-table.ts';
import { simulate } from './testing/simulate.ts';
import { toTable } from './to-table.ts';
import { toTasks } from './to-tasks.ts';

const everyKind: TraceEvent[] = [
  { at: 0, kind: 'call', task: 1, name: 'module' },
  {
    at: 0.125,
    kind: 'call',
    task: 2,
    name: 'with',
    args: ['', 'and', '"a, b"'],
    caller: 1,
    line: 3,
    file: './a of b.ts',
  },
  { at: 0.125, kind: 'call', task: 3, name: 'by task', args: [], caller: 2, file: './x.ts' },
  { at: 1, kind: 'await', task: 2, line: 4, on: 'sleep(1)' },
  { at: 2, kind: 'resume', task: 2 },
  { at: 2, kind: 'stdout', task: 2, line: 5, text: 'a\\n\n\u001b[31m\n' },
  { at: 2, kind: 'stderr', text: 'no line feed' },
  { at: 2, kind: 'stdout', text: '' },
  { at: 2, kind: 'stdout', text: '\n' },
  { at: 2, kind: 'done', task: 2 },
  { at: 2, kind: 'threw', task: 3, error: 'Error: <b>&amp;"' },
  { at: 2, kind: 'threw', task: 4 },
  { at: 2, kind: 'abort', task: 1, abort: 1, line: 3, reason: 'Error: enough' },
  { at: 2, kind: 'abort', abort: 2 },
  { at: 2, kind: 'resume', task: 2, abort: 1 },
  { at: 2, kind: 'threw', task: 2, abort: 1, error: 'AbortError: stop' },
  { at: 2, kind: 'wake', task: 3, wakes: 1, line: 7 },
  {
    at: 2,
    kind: 'uncaught',
    line: 1,
    origin: 'rejection',
    error: 'e',
    stack: 'e\n    at a (b.ts:1:2)',
  },
  { at: 2, kind: 'stuck', task: 1, line: 9, waitsFor: 'queue.take()' },
  { at: 2, kind: 'stuck', waitsFor: 'x' },
  { at: 2, kind: 'untraced', after: 2000 },
  { at: 2, kind: 'limit', limit: 'real time', allowed: '10 s' },
  { at: 2, kind: 'exit', code: 0 },
  { at: 2, kind: 'exit', signal: 'SIGTERM' },
];

test('rows give back every event of every kind', () => {
  expect(fromRows(toRows({ events: everyKind, clock: 'virtual' }))).toEqual(everyKind);
});

test('the HTML of a table gives back every event of every kind', () => {
  const model = toTasks({ header: programs.concurrent.header, events: everyKind });
  expect(fromRows(readTable(toTable(model, { caption: 'all' })))).toEqual(everyKind);
});

test('the HTML of a table gives back the events of any program', () => {
  fc.assert(
    fc.property(arbitraryModule, (imagined) => {
      const model = toTasks(simulate(imagined));
      expect(fromRows(readTable(toTable(model, { caption: '' })))).toEqual(model.events);
    }),
    { numRuns: 50 },
  );
});

test('a limited table says what it leaves out', () => {
  const html = toTable(toTasks(programs.tenThousandAwaits), { caption: '', rows: 100 });
  expect(html).toContain('and 9,903 more events');
  expect(html.length).toBeLessThan(20_000);
  const long = toTasks({
    header: programs.concurrent.header,
    events: [{ at: 0, kind: 'stdout', text: 'x'.repeat(5000) }],
  });
  expect(toTable(long, { caption: '', characters: 100 })).toContain(
    '</code> and 4,900 more characters',
  );
});

test('a recording of the real clock has no times to tell, and loses nothing', () => {
  const { events } = simulate({ name: 'module', does: [{ sleep: 5 }] });
  const untimed = events.map((event) => ({ ...event, at: 0 }));
  const rows = toRows({ events: untimed, clock: 'real' });
  expect(rows.every(({ at }) => at === '')).toBe(true);
  expect(fromRows(rows)).toEqual(untimed);
});
