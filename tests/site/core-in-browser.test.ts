import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const entry = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/** The clock's core, the instrumentation and the tracer, as one script for a page. */
async function bundleCore(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { createVirtualClock } from ${JSON.stringify(entry('clock/index.ts'))};
        export { instrument } from ${JSON.stringify(entry('instrumentation/index.ts'))};
        export { createTracer, tracerName } from ${JSON.stringify(entry('trace/index.ts'))};
      `,
      resolveDir: entry('.'),
    },
    bundle: true,
    format: 'iife',
    globalName: 'core',
    // Anything of Node in the core would fail the build.
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const program = `
  async function download(name, ms) {
    await new Promise((resolve) => clock.schedule(resolve, ms));
    return name;
  }
  done(await Promise.all([download('a', 300), download('b', 100)]));
`;

/** Runs in the page: instruments the program, and drives its clock by the page's own message loop. */
const drive = `async (source) => {
  const { createVirtualClock, instrument, createTracer, tracerName } = core;
  const seen = [];
  const clock = createVirtualClock(() => {});
  const { source: code, sites } = instrument(source, source, { format: 'module', isEntry: true, firstSite: 0 });
  const report = (event) => seen.push([clock.now(), event.kind, event.task]);
  globalThis[tracerName] = createTracer(sites, { report, findCaller: () => ({}) });
  let result;
  const AsyncFunction = (async () => {}).constructor;
  new AsyncFunction('clock', 'done', code)(clock, (value) => { result = value; });
  const turn = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); resolve(); };
    port2.postMessage(0);
  });
  for (await turn(); clock.hasRef(); await turn()) for (const timer of clock.jump()) clock.fire(timer);
  await turn();
  return { result, seen };
}`;

test('the core of clock, instrumentation and tracer runs in a browser', async () => {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${inject('siteUrl')}/about/`);
    await page.evaluate(await bundleCore().then((code) => `${code};globalThis.core = core;`));
    const { result, seen } = await page.evaluate<{ result: string[]; seen: unknown[] }>(
      `(${drive})(${JSON.stringify(program)})`,
    );
    expect(result).toEqual(['a', 'b']);
    expect(seen).toEqual([
      [0, 'call', 1],
      [0, 'call', 2],
      [0, 'await', 2],
      [0, 'call', 3],
      [0, 'await', 3],
      [0, 'await', 1],
      [100, 'resume', 3],
      [100, 'done', 3],
      [300, 'resume', 2],
      [300, 'done', 2],
      [300, 'resume', 1],
      [300, 'done', 1],
    ]);
  } finally {
    await browser.close();
  }
});
