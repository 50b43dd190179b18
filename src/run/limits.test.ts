import { describe, expect, test } from 'vitest';
import type { TraceEvent } from '../trace/index.ts';
import type { Limits } from './limits.ts';
import { runSource } from './testing/program-runs.ts';

interface Case {
  readonly source: string;
  readonly limits?: Partial<Limits>;
  readonly limit: { readonly limit: string; readonly allowed: string };
}

const short = { realTimeMs: 1000 };
const small = { memoryBytes: 64 * 1024 * 1024 };

const cases: Readonly<Record<string, Case>> = {
  'a loop without end': {
    source: 'while (true);',
    limits: short,
    limit: { limit: 'real time', allowed: '1 s' },
  },
  'ticks without end': {
    source: 'const tick = () => process.nextTick(tick); tick();',
    limits: short,
    limit: { limit: 'real time', allowed: '1 s' },
  },
  'an interval without end': {
    source: 'setInterval(() => {}, 1);',
    limits: short,
    limit: { limit: 'real time', allowed: '1 s' },
  },
  'a loop when the program ends': {
    source: "process.on('exit', () => { while (true); });",
    limits: short,
    limit: { limit: 'real time', allowed: '1 s' },
  },
  'a chain of long sleeps': {
    source:
      'const { setTimeout: sleep } = await import("node:timers/promises"); for (;;) await sleep(3_600_000);',
    limit: { limit: 'virtual time', allowed: '24 h' },
  },
  'a long sleep': {
    source: 'setTimeout(() => {}, 20 * 86_400_000);',
    limit: { limit: 'virtual time', allowed: '24 h' },
  },
  'a year of blocking': {
    source: 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 365 * 86_400_000);',
    limit: { limit: 'virtual time', allowed: '24 h' },
  },
  'printing without end': {
    source: 'for (;;) console.log("x".repeat(1000));',
    limit: { limit: 'output', allowed: '64 KiB' },
  },
  'printing turn by turn without end': {
    source: 'const print = () => { console.log("x".repeat(1000)); setImmediate(print); }; print();',
    limit: { limit: 'output', allowed: '64 KiB' },
  },
  'printing past the streams without end': {
    source: 'const fs = await import("node:fs"); for (;;) fs.writeSync(1, "x".repeat(1000));',
    limit: { limit: 'output', allowed: '64 KiB' },
  },
  'very many small writes': {
    source: 'for (;;) process.stderr.write("x");',
    limits: { events: 500 },
    limit: { limit: 'events', allowed: '500 events' },
  },
  'a heap that grows': {
    source: 'const kept: unknown[] = []; for (;;) kept.push(new Array(100_000).fill(0.5));',
    limits: small,
    limit: { limit: 'memory', allowed: '64 MiB' },
  },
  'buffers that grow': {
    source: 'const kept: unknown[] = []; for (;;) kept.push(Buffer.alloc(10_000_000, 1));',
    limits: small,
    limit: { limit: 'memory', allowed: '64 MiB' },
  },
};

describe('a run that passes a limit ends, says which, and keeps what it had', () => {
  test.concurrent.for(Object.entries(cases))(
    '%s',
    async ([, { source, limits, limit }], { expect }) => {
      const run = await runSource(`console.log('begun');\n${source}`, { limits });
      expect(run.events.filter(({ kind }) => kind === 'limit')).toMatchObject([limit]);
      expect(run.stdout).toMatch(/^begun\n/);
      expect(run.events.at(-1)?.kind).toBe('exit');
      expect(run.exit).not.toBe(0);
      expect(run.survivors).toEqual([]);
    },
  );
});

test('a sleep longer than Node can is 1 ms, with a warning, as in Node', async () => {
  const { stdout, stderr } = await runSource(
    'setTimeout(() => console.log(performance.now()), 365 * 86_400_000);',
  );
  expect(stdout).toBe('1\n');
  expect(stderr).toContain('TimeoutOverflowWarning: 31536000000 does not fit');
});

test('what fits its limits exactly is not ended', async () => {
  const { stdout, exit } = await runSource('process.stdout.write("x".repeat(1024));', {
    limits: { outputBytes: 1024, events: 2 },
  });
  expect({ length: stdout.length, exit }).toEqual({ length: 1024, exit: 0 });
});

test('a slow @elide pattern is a limit of real time, at its line', async () => {
  const source = `// @elide once
// @elide (a+)+$
console.log('${'a'.repeat(34)}b');`;
  const printed: unknown[] = [];
  const onEvent = (event: TraceEvent) => printed.push('text' in event ? event.text : event.kind);
  await expect(runSource(source, { limits: short, onEvent })).rejects.toMatchObject({
    problems: [
      { title: 'Limit of real time reached', where: { file: 'snippets/main.ts', line: 2 } },
    ],
  });
  expect(printed).toContain('…');
});
