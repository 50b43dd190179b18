import { expect, test } from 'vitest';
import type { TraceEvent } from '../trace/index.ts';
import { formatTranscript } from './transcript.ts';

const format = (clock: 'virtual' | 'real', ...events: TraceEvent[]) =>
  formatTranscript({ header: { format: 2, clock, runtime: '26.10.0', inputs: {} }, events });

const run: TraceEvent[] = [
  { at: 0, kind: 'stdout', text: 'asked\n' },
  { at: 1200, kind: 'stderr', text: 'too late\n' },
  { at: 1200, kind: 'exit', code: 1 },
];

test('each line has its time, and what went to standard error has a mark', () => {
  expect(format('virtual', ...run)).toBe(
    '   0 ms  asked\n1200 ms  ! too late\n1200 ms  exit code 1',
  );
});

test('on the real clock the times are left out', () => {
  expect(format('real', ...run)).toBe('asked\n! too late\nexit code 1');
});

test.each<[TraceEvent, string]>([
  [{ at: 0, kind: 'exit', code: 0 }, 'exit code 0'],
  [{ at: 0, kind: 'exit', signal: 'SIGKILL' }, '✕ ended by SIGKILL'],
  [
    { at: 0, kind: 'limit', limit: 'output', allowed: '64 KiB' },
    '✕ ended at the limit of output: 64 KiB',
  ],
  [
    { at: 0, kind: 'stuck', waitsFor: 'a promise' },
    '✕ nothing can advance: the program waits for a promise',
  ],
  [
    { at: 0, kind: 'stuck', line: 7, waitsFor: 'a promise' },
    '✕ nothing can advance: line 7 waits for a promise',
  ],
  [
    { at: 0, kind: 'stuck', line: 7, file: '_b.ts', waitsFor: 'a promise' },
    '✕ nothing can advance: _b.ts, line 7, waits for a promise',
  ],
  [
    {
      at: 0,
      kind: 'uncaught',
      origin: 'rejection',
      error: 'Error: no',
      stack: 'Error: no\n    at a.ts:1:1',
    },
    '✕ uncaught rejection: Error: no\n    at a.ts:1:1',
  ],
])('%j reads “%s”', (event, text) => {
  expect(format('virtual', event)).toBe(`0 ms  ${text}`);
});
