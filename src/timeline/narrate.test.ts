import { expect, test } from 'vitest';
import type { Recording } from '../recordings/index.ts';
import { narrate } from './narrate.ts';
import { narrateComparison, toHeading } from './narrate-comparison.ts';
import { fn, module, programs } from './testing/programs.ts';
import { simulate } from './testing/simulate.ts';
import { toTasks } from './to-tasks.ts';

const work = (ms: number) => fn('work', [String(ms)], { sleep: ms });
const fails = (ms: number, error: string) =>
  fn('work', [String(ms)], { sleep: ms }, { throw: error });

test.each([
  ['all overlapped', programs.concurrent, 'Three calls overlap: 1200 ms in all, not 3000.'],
  ['none overlapped', programs.sequential, 'Three calls run one after another: 3000 ms in all.'],
  [
    'partly overlapped',
    programs.partly,
    'Three calls, at most two at once: 1000 ms in all, not 1500.',
  ],
  [
    'calls below a single call',
    simulate(module({ call: fn('main', [], { all: [work(20), work(30)] }) })),
    'Two calls overlap: 30 ms in all, not 50.',
  ],
  ['a single wait', simulate(module({ call: work(20) })), 'One wait: 20 ms in all.'],
  [
    'no time',
    simulate(module({ call: fn('a', []) }, { call: fn('b', []) })),
    'Two calls begin and end in one instant: no time passes.',
  ],
  ['nothing async', programs.nothingAsync, 'Nothing in this program waits.'],
  [
    'callbacks only',
    withExitAt(programs.nothingAsync, 300),
    'The last task ends at 0 ms, but a timer or the like keeps the program alive until 300 ms. No async function waits here; the last callback runs at 300 ms.',
  ],
  [
    'callbacks that print',
    programs.callbacks,
    'No async function waits here: callbacks print three lines, from 100 ms to 300 ms.',
  ],
  [
    'one callback that prints',
    simulate(module({ callback: 40, print: 'late' })),
    'No async function waits here: callbacks print one line, at 40 ms.',
  ],
  [
    'failed',
    programs.failed,
    'An error of the module that nothing catches ends the program at 300 ms: Error: passed on. download("/b") fails at 300 ms: Error: /b not found.',
  ],
  [
    'deadlocked',
    simulate(module({ forever: 'settings' })),
    'Nothing can advance at 0 ms: line 11 waits for settings. One wait: 0 ms in all.',
  ],
  [
    'a forgotten await',
    programs.forgotten,
    'save("draft") is still unfinished when its caller, the module, ends at 0 ms. One wait: 100 ms in all.',
  ],
  [
    'two forgotten awaits',
    simulate(module({ start: work(20) }, { start: work(30) })),
    'Two calls are still unfinished when their caller, the module, ends at 0 ms. Two calls overlap: 30 ms in all, not 50.',
  ],
  [
    'an outliving timer',
    programs.timers,
    'The last task ends at 100 ms, but a timer or the like keeps the program alive until 5000 ms. One wait: 5000 ms in all.',
  ],
  [
    'a failure that is caught',
    simulate(module({ start: fails(20, 'Error: no.') }, { sleep: 30 })),
    'work(20) fails at 20 ms: Error: no. Two waits: 30 ms in all.',
  ],
  [
    'several failures',
    simulate(
      module(
        { start: fails(20, 'Error: a') },
        { start: fails(30, 'Error: b') },
        { start: work(40) },
        { sleep: 50 },
      ),
    ),
    'work(20) and work(30) fail; one does not. Three calls overlap: 40 ms in all, not 90.',
  ],
  [
    'cancelled',
    simulate(module({ start: fails(20, 'AbortError: aborted') }, { sleep: 30 })),
    'work(20) is cancelled at 20 ms: AbortError: aborted. Two waits: 30 ms in all.',
  ],
  [
    'cancelled by a task',
    programs.aborted,
    'download("/a") and download("/b") are cancelled at 300 ms by the module. Two calls overlap: 300 ms in all, not 600.',
  ],
  [
    'cancelled by a timeout',
    programs.timedOut,
    'download("/a") is cancelled at 200 ms by a timeout: AbortError: stopped. Two waits: 300 ms in all.',
  ],
  ['a real clock', simulate(module({ all: [work(20), work(30)] }), 'real'), 'Two calls overlap.'],
  ['an hour', programs.hourBeside3Ms, 'Two calls run one after another: 1 h 3 ms in all.'],
])('%s', (_, recording, sentence) => {
  expect(narrate(toTasks(recording))).toBe(sentence);
});

test('a rejection that nobody handles is said first', () => {
  const { header, events } = simulate(module({ start: fails(20, 'Error: lost') }, { sleep: 30 }));
  const until = events.findIndex(({ kind }) => kind === 'threw') + 1;
  const uncaught = {
    at: 20,
    kind: 'uncaught',
    origin: 'rejection',
    error: 'Error: lost',
    stack: '',
  } as const;
  const model = toTasks({
    header,
    events: [...events.slice(0, until), uncaught, { at: 20, kind: 'exit', code: 1 }],
  });
  expect(narrate(model)).toMatch(
    /^Nobody handles the rejection of work\(20\), and it ends the program at 20 ms: Error: lost\./,
  );
});

test('two runs are compared by their totals', () => {
  const entries = (['sequential', 'concurrent'] as const).map((name) => ({
    name,
    model: toTasks(programs[name]),
  }));
  expect(narrateComparison(entries)).toBe(
    'concurrent takes 1200 ms, sequential 3000 ms: 1800 ms less.',
  );
  expect(toHeading('concurrent', toTasks(programs.concurrent))).toBe('concurrent: 1200 ms');
});

test('a module that awaits what fails has thrown it too', () => {
  const { header, events } = simulate(module({ call: fails(20, 'Error: no') }));
  const until = events.findIndex(({ kind }) => kind === 'threw') + 1;
  const uncaught = {
    at: 20,
    kind: 'uncaught',
    origin: 'rejection',
    error: 'Error: no',
    stack: '',
  } as const;
  const model = toTasks({
    header,
    events: [...events.slice(0, until), uncaught, { at: 20, kind: 'exit', code: 1 }],
  });
  expect(model.tasks[0]?.outcome).toBe('threw');
  expect(narrate(model)).toBe(
    'An error of work(20) that nothing catches ends the program at 20 ms: Error: no. Two waits: 20 ms in all.',
  );
});

/** The same run, whose last callback came later. */
function withExitAt(recording: Recording, at: number): Recording {
  const events = recording.events.map((event) =>
    event.kind === 'exit' ? { ...event, at } : event,
  );
  return { ...recording, events };
}

test('a wait that an abort ends is told, even where the task ends well', () => {
  const { header, events } = programs.timedOut;
  const caught = events.map((event) =>
    event.kind === 'threw' ? ({ at: event.at, kind: 'done', task: event.task } as const) : event,
  );
  expect(narrate(toTasks({ header, events: caught }))).toBe(
    'A timeout ends the wait of download("/a") at 200 ms by an abort. Two waits: 300 ms in all.',
  );
});
