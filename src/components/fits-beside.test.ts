import { expect, test } from 'vitest';
import { fitsBeside } from './fits-beside.ts';

const code = (columns: number, count: number) => ({
  id: 'a/b',
  title: 'a/b.ts',
  language: 'ts' as const,
  hasGaps: false,
  lines: Array.from({ length: count }, (_, index) => ({ number: index + 1, text: 'x'.repeat(columns), isMarked: false })),
});

const output = (columns: number, count: number) => ({
  id: 'a/b',
  clock: 'virtual' as const,
  runtime: '26.10.0',
  elapsedMs: 0,
  ending: { kind: 'done' as const },
  lines: Array.from({ length: count }, () => ({ at: 0, stream: 'stdout' as const, text: 'x'.repeat(columns) })),
});

test.each([
  ['a narrow program and narrow output', code(60, 10), output(30, 4), false, true],
  ['a wide program', code(70, 10), output(30, 4), false, false],
  ['wide output', code(60, 10), output(40, 4), false, false],
  ['output that is wide with its times', code(60, 10), output(30, 4), true, false],
  ['a long output of a short program', code(60, 3), output(30, 20), false, false],
  ['no output', code(60, 3), output(0, 0), false, true],
])('%s', (_, program, printed, hasTimes, expected) => {
  expect(fitsBeside(program, printed, hasTimes)).toBe(expected);
});

test('the stack of a failed run has the whole width', () => {
  const failed = { ...output(30, 1), ending: { kind: 'failed' as const, text: 'Uncaught Error', exitCode: 1 } };
  expect(fitsBeside(code(60, 10), failed, false)).toBe(false);
});
