import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { PageProgram, PageRun } from '../../src/page-run/index.ts';
import type { Recording } from '../../src/recordings/index.ts';

const entry = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/** What a page uses to run programs and to check exercises, as one script for a test. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export * from ${JSON.stringify(entry('page-run/index.ts'))};
        export * from ${JSON.stringify(entry('exercises/index.ts'))};
        export { formatRecording } from ${JSON.stringify(entry('recordings/index.ts'))};
      `,
      resolveDir: entry('.'),
    },
    bundle: true,
    format: 'iife',
    globalName: 'awaited',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Somebody far from the machine that records: another time zone, another language. */
const elsewhere = { timezoneId: 'Asia/Tokyo', locale: 'de-DE' };

/** A page of the built site in which programs can be run by hand, with the frame that the site serves. */
export async function openPageRunner(browser: Browser, siteUrl: string) {
  const context = await browser.newContext(elsewhere);
  const page = await context.newPage();
  await page.goto(`${siteUrl}/about/`);
  await page.evaluate(`${await bundle()};globalThis.awaited = awaited;`);
  await page.evaluate("globalThis.runner = awaited.createPageRunner('/run/frame.html')");
  return {
    page,
    run: (program: PageProgram) => run(page, program),
    close: () => context.close(),
  };
}

function run(page: Page, program: PageProgram): Promise<PageRun> {
  return page.evaluate(`runner.run(${JSON.stringify(program)})`);
}

export const defaultPageLimits = {
  realTimeMs: 10_000,
  virtualTimeMs: 24 * 3_600_000,
  outputBytes: 64 * 1024,
  events: 10_000,
};

/** A program of one file. */
export const toProgram = (source: string, changes: Partial<PageProgram> = {}): PageProgram => ({
  entry: 'topic/program.ts',
  files: { 'topic/program.ts': source },
  imports: {},
  argv: [],
  env: {},
  elide: [],
  limits: defaultPageLimits,
  ...changes,
});

/** The recording that a run gives, with the header of another. */
export function withHeader(run: PageRun, { header }: Recording): Recording {
  if ('refusal' in run)
    throw new Error(`${run.refusal.file}:${run.refusal.line}: ${run.refusal.message}`);
  return { header, events: run.events };
}
