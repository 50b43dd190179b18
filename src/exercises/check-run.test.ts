import { expect, test } from 'vitest';
import type { Recording } from '../recordings/index.ts';
import { fn, module } from '../timeline/testing/programs.ts';
import { simulate } from '../timeline/testing/simulate.ts';
import { checkRun } from './check-run.ts';
import { type Check, checkKinds } from './check-schema.ts';

const fetchData = (seconds: number) =>
  fn('fetchData', [String(seconds)], { sleep: seconds * 1000 }, { print: `Data ${seconds}` });
const three = [fetchData(1), fetchData(2), fetchData(3)];

const runs = {
  together: simulate(module({ all: three }, { print: 'done' })),
  inTurn: simulate(module(...three.map((call) => ({ call })), { print: 'done' })),
  partly: simulate(
    module({ all: [fetchData(1), fetchData(2)] }, { sleep: 500 }, { call: fetchData(3) }),
  ),
  once: simulate(module({ call: fetchData(1) })),
  silent: simulate(module({ sleep: 10 })),
  left: simulate(module({ start: fetchData(3) }, { sleep: 1000 }, { print: 'abort' })),
  unawaitedMain: simulate(module({ start: fn('main', [], { call: fetchData(1) }) })),
  timerLeft: simulate(module({ call: fetchData(1) }, { callback: 4000, print: 'late' })),
  failed: simulate(module({ sleep: 5 }, { throw: 'RangeError: too far' })),
  stuck: simulate(module({ print: 'abort' }, { call: fn('poll', [], { forever: 'answer' }) })),
  method: simulate(module({ call: fn('Queue.take', [], { sleep: 10 }) })),
  untraced: withEvent(simulate(module({ all: three })), { at: 0, kind: 'untraced', after: 2000 }),
  endless: withEvent(simulate(module({ all: three })), {
    at: 3000,
    kind: 'limit',
    limit: 'real time',
    allowed: '10 s',
  }),
};

function withEvent({ header, events }: Recording, event: Recording['events'][number]): Recording {
  return { header, events: [...events.slice(0, -1), event, ...events.slice(-1)] };
}

type Kinds = Omit<Check, 'says'>;
const cases: readonly [keyof typeof runs, Kinds, string | undefined][] = [
  ['together', { prints: ['Data 1', 'Data 3', 'done'] }, undefined],
  [
    'together',
    { prints: ['Data 2', 'Data 1'] },
    'there is no line "Data 1" after the line "Data 2"',
  ],
  ['together', { prints: ['Data 9'] }, 'there is no line "Data 9"'],
  ['silent', { prints: ['Data 1'] }, 'there is no line "Data 1"'],
  ['together', { prints: ['done', 'done'] }, 'there is no line "done" after the line "done"'],

  ['together', { neverPrints: 'undefined' }, undefined],
  ['together', { neverPrints: 'ta 2' }, 'line 2 of the output is "Data 2"'],

  ['together', { exit: 0 }, undefined],
  ['failed', { exit: 0 }, 'the program has exit code 1: RangeError: too far'],
  ['failed', { exit: 1 }, undefined],
  [
    'stuck',
    { exit: 0 },
    'the program has exit code 13: nothing can advance, line 12 waits for poll()',
  ],

  ['together', { finishesAt: 3000 }, undefined],
  ['inTurn', { finishesAt: 3000 }, 'the program is done after 6000 ms'],
  ['failed', { finishesAt: 6 }, 'the program is done after 5 ms: RangeError: too far'],
  [
    'endless',
    { finishesAt: 1 },
    'the program is done after 3000 ms: it passed the limit of real time, 10 s',
  ],
  ['together', { finishesBy: 3000 }, undefined],
  ['together', { finishesBy: 2999 }, 'the program is done after 3000 ms'],

  ['together', { overlap: 'fetchData' }, undefined],
  [
    'inTurn',
    { overlap: 'fetchData' },
    'fetchData(2) starts at 1000 ms, when fetchData(1) is done: they do not overlap',
  ],
  [
    'partly',
    { overlap: 'fetchData' },
    'fetchData(3) starts at 2500 ms, after fetchData(1) is done at 1000 ms: they do not overlap',
  ],
  ['once', { overlap: 'fetchData' }, 'fetchData(1) is the only call: nothing can overlap'],
  ['silent', { overlap: 'fetchData' }, 'there is no call of an async function fetchData'],

  ['together', { atMost: { of: 'fetchData', running: 3 } }, undefined],
  [
    'together',
    { atMost: { of: 'fetchData', running: 2 } },
    'at 0 ms 3 run at once: fetchData(1), fetchData(2), fetchData(3)',
  ],
  ['inTurn', { atMost: { of: 'fetchData', running: 1 } }, undefined],
  [
    'silent',
    { atMost: { of: 'fetchData', running: 1 } },
    'there is no call of an async function fetchData',
  ],

  ['together', { calls: { of: 'fetchData', times: 3 } }, undefined],
  [
    'together',
    { calls: { of: 'fetchData', times: 2 } },
    'fetchData is called 3 times: fetchData(1), fetchData(2), fetchData(3)',
  ],
  ['once', { calls: { of: 'fetchData', times: 2 } }, 'fetchData is called once: fetchData(1)'],
  ['silent', { calls: { of: 'fetchData', times: 0 } }, undefined],
  [
    'silent',
    { calls: { of: 'fetchData', times: 1 } },
    'there is no call of an async function fetchData',
  ],
  ['method', { calls: { of: 'take', times: 1 } }, undefined],
  ['method', { calls: { of: 'Queue.take', times: 1 } }, undefined],

  ['inTurn', { startsAt: { of: 'fetchData', ms: [0, 1000, 3000] } }, undefined],
  [
    'together',
    { startsAt: { of: 'fetchData', ms: [0, 1000, 3000] } },
    'fetchData starts at 0, 0, 0 ms',
  ],

  ['left', { stopsWithin: { of: 'fetchData', ms: 2000, after: 'abort' } }, undefined],
  [
    'left',
    { stopsWithin: { of: 'fetchData', ms: 100, after: 'abort' } },
    'fetchData(3) stops at 3000 ms, 2000 ms after "abort"',
  ],
  [
    'stuck',
    { stopsWithin: { of: 'poll', ms: 100, after: 'abort' } },
    'poll() never stops after "abort"',
  ],
  [
    'together',
    { stopsWithin: { of: 'fetchData', ms: 100, after: 'abort' } },
    'there is no line "abort"',
  ],

  ['together', { nothingLeft: true }, undefined],
  ['unawaitedMain', { nothingLeft: true }, undefined],
  [
    'left',
    { nothingLeft: true },
    'fetchData(3) goes on until 3000 ms, and the program was done at 1000 ms',
  ],
  [
    'timerLeft',
    { nothingLeft: true },
    'all is done at 1000 ms, and something, such as a timer, keeps the program alive until 5000 ms',
  ],
  ['stuck', { nothingLeft: true }, 'poll() is still under way when the program ends'],

  [
    'untraced',
    { overlap: 'fetchData' },
    'the program has too many calls and awaits to follow them all',
  ],
  ['untraced', { finishesAt: 3000 }, undefined],
];

test.each(cases)('%s, checked for %j: %s', (name, kinds, finding) => {
  const check = { says: 'is right', ...kinds };
  const [{ instead: _, ...result } = {}] = checkRun([check], runs[name]);
  expect(result).toEqual({ says: 'is right', ...(finding !== undefined && { finding }) });
});

test.each<[keyof typeof runs, Kinds, string | undefined]>([
  ['together', { prints: ['Data 9'] }, 'printed is "Data 1", "Data 2", "Data 3", "done"'],
  ['silent', { prints: ['Data 1'] }, 'nothing is printed'],
  ['together', { prints: ['Data 1'] }, undefined],
  ['together', { exit: 1 }, undefined],
] as const)(
  '%s, checked for %j, says besides what is there instead: %s',
  (name, kinds, instead) => {
    expect(checkRun([{ says: 'is right', ...kinds }], runs[name])[0]?.instead).toBe(instead);
  },
);

test.each(checkKinds)('%s has a case that passes and one that fails', (kind) => {
  const outcomes = cases.filter(([, kinds]) => kind in kinds).map(([, , finding]) => finding);
  expect(outcomes).toContain(undefined);
  expect(outcomes.length).toBeGreaterThan(1);
});

test('results come in the order of the checks', () => {
  const checks = [
    { says: 'overlaps', overlap: 'fetchData' },
    { says: 'is done', finishesAt: 6000 },
  ];
  expect(checkRun(checks, runs.inTurn).map(({ says, finding }) => [says, !finding])).toEqual([
    ['overlaps', false],
    ['is done', true],
  ]);
});
