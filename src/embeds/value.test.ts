import { expect, test } from 'vitest';
import type { Problem } from '../author-error.ts';
import type { Recording } from '../recordings/index.ts';
import { quoteValue, type ValueRequest } from './value.ts';

const recording: Recording = {
  header: { format: 2, clock: 'virtual', runtime: '26.10.0', inputs: {} },
  events: [
    { at: 0, kind: 'stdout', text: 'asked\n' },
    { at: 1250, kind: 'stderr', text: 'arrived ' },
    { at: 1300, kind: 'stderr', text: 'late\n' },
    {
      at: 3000,
      kind: 'uncaught',
      origin: 'exception',
      error: 'RangeError: too far',
      stack: 'RangeError: too far',
    },
    { at: 3000, kind: 'exit', code: 7 },
  ],
};

const where = { file: 'a.mdx', line: 4 };

function quote(request: Omit<ValueRequest, 'of'>, of = recording) {
  const problems: Problem[] = [];
  const text = quoteValue(of, { of: 'topic/name', ...request }, where, problems);
  return { text, problems };
}

test('a quoted line has neither the colours of its output nor raw control characters', () => {
  const { events } = recording;
  const [first, ...rest] = events;
  const coloured = { ...first, text: '\u001b[31masked\u001b[0m\u0007\n' } as typeof first;
  expect(
    quote({ line: 1 }, { ...recording, events: [coloured, ...rest] as typeof events }).text,
  ).toBe('asked␇');
});

test.each<[Omit<ValueRequest, 'of'>, string]>([
  [{ elapsed: true }, '3000\u00a0ms'],
  [{ elapsed: true, unit: 's' }, '3\u00a0s'],
  [{ elapsed: true, unit: 'ms' }, '3000\u00a0ms'],
  [{ at: 2 }, '1250\u00a0ms'],
  [{ at: 2, unit: 's' }, '1.25\u00a0s'],
  [{ line: 1 }, 'asked'],
  [{ line: 2 }, 'arrived late'],
  [{ count: true }, '2'],
  [{ exit: true }, '7'],
  [{ error: true }, 'RangeError: too far'],
  [{ exit: true, error: false, line: undefined }, '7'],
])('%j quotes “%s”', (request, text) => {
  expect(quote(request)).toEqual({ text, problems: [] });
});

test.each<[Omit<ValueRequest, 'of'>, string]>([
  [{}, '<Value> asks for nothing; the choices are elapsed, exit, count, error, line, at.'],
  [
    { elapsed: true, exit: true },
    '<Value> asks for elapsed and exit; the choices are elapsed, exit, count, error, line, at.',
  ],
  [
    { line: 1, at: 1 },
    '<Value> asks for line and at; the choices are elapsed, exit, count, error, line, at.',
  ],
  [{ line: 3 }, 'topic/name printed 2 lines; line 3 is asked for.'],
  [{ line: 0 }, 'topic/name printed 2 lines; line 0 is asked for.'],
  [{ at: 1.5 }, 'topic/name printed 2 lines; line 1.5 is asked for.'],
  [
    { elapsed: true, unit: 'min' as 's' },
    'unit="min" is not a unit of time here; there are "ms" and "s".',
  ],
])('%j is asked wrongly: %s', (request, problem) => {
  const { text, problems } = quote(request);
  expect({ text, problems }).toEqual({
    text: '',
    problems: [expect.objectContaining({ where, problem })],
  });
});

test('an error is not quoted from a run that ended well', () => {
  const well = { ...recording, events: recording.events.filter(({ kind }) => kind !== 'uncaught') };
  expect(quote({ error: true }, well).problems).toEqual([
    expect.objectContaining({ title: 'No error to quote' }),
  ]);
});
