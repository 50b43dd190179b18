import { expect, test } from 'vitest';
import { toOutputLines } from '../recordings/index.ts';
import type { TraceEvent } from '../trace/index.ts';
import { numberPrints } from './number-prints.ts';
import { programs } from './testing/programs.ts';

const prints = (...texts: readonly (readonly ['stdout' | 'stderr', string])[]): TraceEvent[] =>
  texts.map(([kind, text]) => ({ at: 0, kind, text }));

test.each([
  ['a line each', prints(['stdout', 'a\n'], ['stdout', 'b\n']), ['1', '2']],
  ['two lines at once', prints(['stdout', 'a\nb\n'], ['stdout', 'c\n']), ['1–2', '3']],
  ['a line in parts', prints(['stdout', 'a'], ['stdout', 'b\n'], ['stdout', 'c\n']), ['1', '2']],
  ['the end of one line and the next', prints(['stdout', 'a'], ['stdout', '\nb\n']), ['1', '2']],
  ['two streams', prints(['stdout', 'a'], ['stderr', 'b\n'], ['stdout', '\n']), ['1', '2']],
  ['nothing', prints(['stdout', ''], ['stdout', 'a\n']), ['1']],
  ['an empty line', prints(['stdout', '\n'], ['stdout', 'a\n']), ['1', '2']],
])('%s', (_, events, expected) => {
  const numbers = numberPrints(events).map(({ first, last }) =>
    first === last ? `${first}` : `${first}–${last}`,
  );
  expect(numbers).toEqual(expected);
  const header = programs.concurrent.header;
  expect(numberPrints(events).at(-1)?.last).toBe(toOutputLines({ header, events }).length);
});
