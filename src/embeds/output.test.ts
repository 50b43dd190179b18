import { expect, test } from 'vitest';
import type { TraceEvent } from '../trace/index.ts';
import { toShownOutput } from './output.ts';

const show = (...events: TraceEvent[]) =>
  toShownOutput('topic/name', {
    header: { format: 2, clock: 'virtual', runtime: '26.10.0', inputs: {} },
    events,
  });

test('what a page shows of a run says how it was recorded', () => {
  expect(
    show({ at: 0, kind: 'stdout', line: 3, text: 'a\n' }, { at: 9, kind: 'exit', code: 0 }),
  ).toEqual({
    id: 'topic/name',
    clock: 'virtual',
    runtime: '26.10.0',
    elapsedMs: 9,
    lines: [{ at: 0, stream: 'stdout', line: 3, text: 'a' }],
    ending: { kind: 'done' },
  });
});

const exit = (code: number): TraceEvent => ({ at: 9, kind: 'exit', code });
const stuck = (line?: number, file?: string): TraceEvent => ({
  at: 9,
  kind: 'stuck',
  line,
  file,
  waitsFor: 'a promise',
});

test.each<[string, TraceEvent[], object]>([
  ['with exit code 0', [exit(0)], { kind: 'done' }],
  ['with another exit code', [exit(3)], { kind: 'failed', text: '', exitCode: 3 }],
  [
    'by a signal',
    [{ at: 9, kind: 'exit', signal: 'SIGTERM' }],
    { kind: 'stopped', text: 'It was ended by SIGTERM.' },
  ],
  [
    'at a limit',
    [
      { at: 9, kind: 'limit', limit: 'output', allowed: '64 KiB' },
      { at: 9, kind: 'exit', code: 1 },
    ],
    { kind: 'stopped', text: 'It reached the limit of output: 64 KiB.' },
  ],
  [
    'by an error',
    [
      {
        at: 9,
        kind: 'uncaught',
        origin: 'rejection',
        error: 'Error: no',
        stack: 'Error: no\n    at a',
      },
      exit(1),
    ],
    { kind: 'failed', text: 'Uncaught Error: no\n    at a', exitCode: 1 },
  ],
  [
    'stuck',
    [stuck(4), exit(13)],
    { kind: 'failed', text: 'Nothing can advance: line 4 waits for a promise.', exitCode: 13 },
  ],
  [
    'stuck nowhere in particular',
    [stuck(), exit(13)],
    { kind: 'failed', text: 'Nothing can advance: the program waits for a promise.', exitCode: 13 },
  ],
  [
    'stuck in two places, one of them in another module',
    [stuck(4), stuck(7, '_b.ts'), exit(13)],
    {
      kind: 'failed',
      text: 'Nothing can advance: line 4 waits for a promise.\nNothing can advance: line 7 of _b.ts waits for a promise.',
      exitCode: 13,
    },
  ],
])('a run that ends %s', (_, events, ending) => {
  expect(show(...events).ending).toEqual(ending);
});
