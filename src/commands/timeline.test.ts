import { expect, test, vi } from 'vitest';
import { createCommandLine } from './testing/command-line.ts';

// Each of these tests starts processes that start processes.
vi.setConfig({ testTimeout: 60_000 });

const files = {
  'talk/nap.ts': `import { setTimeout as sleep } from 'node:timers/promises';
async function nap(ms: number) {
  await sleep(ms);
  console.log('<awake>');
}
await Promise.all([nap(20), nap(30)]);
`,
  'talk/fails.ts': `async function work() { throw new Error('no'); }\nawait work();\n`,
  'talk/plain.ts': `console.log('hello');\n`,
};

test('a timeline of any file is one SVG file with its own styles', async () => {
  const { awaited } = await createCommandLine(files);
  const { code, stdout, stderr } = await awaited(['timeline', 'nap.ts'], 'talk');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*>.*<\/svg>\n$/s);
  expect(stdout).toContain('<title>nap.ts. Two calls overlap: 30 ms in all, not 50.</title>');
  expect(stdout).toContain('.timeline-picture .running {stroke: var(--timeline-ink);');
});

test('its events come as a table, or as a trace', async () => {
  const { awaited } = await createCommandLine(files);
  const table = await awaited(['timeline', '--format', 'table', 'talk/nap.ts']);
  expect(table.stdout).toContain('prints <code>&lt;awake&gt;</code>');
  const trace = await awaited(['timeline', 'talk/nap.ts', '--format=perfetto']);
  expect(JSON.parse(trace.stdout)).toMatchObject({ displayTimeUnit: 'ms' });
});

test('a program that fails has a timeline, which shows how', async () => {
  const { awaited } = await createCommandLine(files);
  const { code, stdout } = await awaited(['timeline', 'talk/fails.ts']);
  expect(code).toBe(0);
  expect(stdout).toContain(
    'An error of work() that nothing catches ends the program at 0 ms: Error: no.',
  );
});

test.each([
  [
    ['timeline', 'talk/plain.ts'],
    1,
    'Nothing in this program waits. There is no timeline to draw.',
  ],
  [['timeline', 'gone.ts'], 2, 'There is no file gone.ts.'],
  [['timeline'], 2, 'Of which file should there be a timeline? Name one.'],
  [
    ['timeline', 'talk/nap.ts', '--format', 'png'],
    2,
    '"png" is not a format; there are svg, table, perfetto.',
  ],
])('%j ends with %d: %s', async (args, code, message) => {
  const { awaited } = await createCommandLine(files);
  const ended = await awaited(args);
  expect(ended).toMatchObject({ code, stdout: '' });
  expect(ended.stderr).toContain(message);
});
