import { expect, test } from 'vitest';
import { chooseLayout } from './choose-layout.ts';

const code = (columns: number, count: number) => ({
  id: 'a/b',
  title: 'a/b.ts',
  language: 'ts' as const,
  hasGaps: false,
  lines: Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    text: 'x'.repeat(columns),
    isMarked: false,
  })),
});

const output = (columns: number, count: number) => ({
  id: 'a/b',
  clock: 'virtual' as const,
  runtime: '26.10.0',
  elapsedMs: 0,
  ending: { kind: 'done' as const },
  lines: Array.from({ length: count }, () => ({
    at: 0,
    stream: 'stdout' as const,
    text: 'x'.repeat(columns),
  })),
});

const failed = (columns: number) => ({
  ...output(30, 1),
  ending: { kind: 'failed' as const, text: `Uncaught Error\n${'x'.repeat(columns)}`, exitCode: 1 },
});

test.each([
  ['a narrow program', code(60, 10), undefined, {}, 'narrow'],
  ['a wide program', code(70, 10), undefined, {}, 'wide'],
  ['a narrow program and narrow output', code(60, 10), output(30, 4), {}, 'beside'],
  ['a wide program and narrow output', code(70, 10), output(30, 4), {}, 'wide'],
  ['output that does not fit beside', code(60, 10), output(40, 4), {}, 'narrow'],
  [
    'output that does not fit beside with its times',
    code(60, 10),
    output(30, 4),
    { hasTimes: true },
    'narrow',
  ],
  ['a number before each line', code(60, 10), output(33, 4), { isNumbered: true }, 'narrow'],
  ['wide output', code(60, 10), output(80, 4), {}, 'wide'],
  ['a long output of a short program', code(60, 3), output(30, 20), {}, 'narrow'],
  ['no output', code(60, 3), output(0, 0), {}, 'beside'],
  ['a failure', code(60, 10), failed(40), {}, 'narrow'],
  ['a failure with a wide stack', code(60, 10), failed(90), {}, 'wide'],
] as const)('%s', (_, program, printed, before, layout) => {
  expect(chooseLayout(program, printed, before)).toBe(layout);
});
