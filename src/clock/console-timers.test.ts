import { format } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createConsoleTimers } from './console-timers.ts';

function createTimedConsole() {
  const printed: string[] = [];
  const warnings: string[] = [];
  const warn = vi
    .spyOn(process, 'emitWarning')
    .mockImplementation((warning) => void warnings.push(String(warning)));
  onTestFinished(() => warn.mockRestore());
  let nowMs = 0;
  const print = {
    log: (...args: unknown[]) => printed.push(format(...args)),
  } as unknown as Console;
  return {
    printed,
    warnings,
    pass: (ms: number) => (nowMs += ms),
    ...createConsoleTimers(() => nowMs, print),
  };
}

test.each([
  [0, '0ms'],
  [999, '999ms'],
  [1000, '1.000s'],
  [59_999, '59.999s'],
  [60_000, '1:00.000 (m:ss.mmm)'],
  [61_005, '1:01.005 (m:ss.mmm)'],
  [3_600_000, '1:00:00.000 (h:mm:ss.mmm)'],
  [86_399_999, '23:59:59.999 (h:mm:ss.mmm)'],
])('%d ms are printed as Node prints them: %s', (ms, text) => {
  const { time, timeEnd, pass, printed } = createTimedConsole();
  time('work');
  pass(ms);
  timeEnd('work');
  expect(printed).toEqual([`work: ${text}`]);
});

test('a label may be any value, and without one it is "default"', () => {
  const { time, timeEnd, printed } = createTimedConsole();
  for (const label of [undefined, 7, null]) {
    time(label);
    timeEnd(label);
  }
  expect(printed).toEqual(['default: 0ms', '7: 0ms', 'null: 0ms']);
});

test('a look in between prints the time with what it is given, and the timer goes on', () => {
  const { time, timeLog, timeEnd, pass, printed } = createTimedConsole();
  time('100%d');
  pass(5);
  timeLog('100%d', 'half', { done: 1 });
  pass(5);
  timeEnd('100%d');
  expect(printed).toEqual(['100%d: 5ms half { done: 1 }', '100%d: 10ms']);
});

test('a label that runs already is warned about, and keeps its start', () => {
  const { time, timeEnd, pass, printed, warnings } = createTimedConsole();
  time();
  pass(5);
  time();
  timeEnd();
  expect(printed).toEqual(['default: 5ms']);
  expect(warnings).toEqual(["Label 'default' already exists for console.time()"]);
});

test('a label that does not run is warned about in the words of the method', () => {
  const { time, timeLog, timeEnd, printed, warnings } = createTimedConsole();
  timeLog('a');
  time('a');
  timeEnd('a');
  timeEnd('a');
  expect(printed).toEqual(['a: 0ms']);
  expect(warnings).toEqual([
    "No such label 'a' for console.timeLog()",
    "No such label 'a' for console.timeEnd()",
  ]);
});
