import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Seen {
  readonly segment: number;
  readonly kind: string;
  readonly task: number;
  /** Of a call. */
  readonly name?: string;
}

/** A generator may be resumed by a plain call of its consumer, which is no continuation of its own. */
const generators = new Set(['numbers', 'doubled', 'delegating', 'method', 'two']);

function observe(fixture: string): Seen[] {
  const output = execFileSync(
    process.execPath,
    [here('./testing/observe.ts'), here(`./fixtures/${fixture}`)],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  return JSON.parse(output);
}

describe.for([
  'order.ts',
  'generators.ts',
  'control-flow.ts',
  'functions.ts',
  'using-left-early.ts',
])('the tasks of %s', (fixture) => {
  const seen = observe(fixture);
  const resumed = seen.filter(({ kind }) => kind === 'resume');

  test('resume in a continuation that V8 reports', () => {
    expect(resumed.length).toBeGreaterThan(10);
    const names = new Map(
      seen.map(({ task, name = '' }) => [task, name] as const).filter(([, name]) => name),
    );
    const outside = resumed.filter(
      ({ segment, task }) => segment === 0 && !generators.has(names.get(task) ?? ''),
    );
    expect(outside).toEqual([]);
  });

  test('stay in one continuation from a resumption to the next await or the end', () => {
    const running = new Map<number, number>();
    const strays: Seen[] = [];
    for (const event of seen) {
      if (event.kind === 'call' || event.kind === 'resume') running.set(event.task, event.segment);
      else if (running.get(event.task) !== event.segment) strays.push(event);
    }
    expect(strays).toEqual([]);
  });

  test('await and resume in turn', () => {
    const waiting = new Set<number>();
    for (const { kind, task } of seen) {
      if (kind === 'await') {
        expect(waiting.has(task)).toBe(false);
        waiting.add(task);
      } else if (kind === 'resume') {
        expect(waiting.delete(task)).toBe(true);
      }
    }
  });
});
