import { createHash } from 'node:crypto';
import path from 'node:path';
import pLimit from 'p-limit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { toPageProgram } from '../../src/page-run/node/index.ts';
import { createRunner } from '../../src/run/index.ts';
import { readSnippet } from '../../src/snippets/index.ts';
import { createTemporaryProject } from '../../src/testing/index.ts';
import { generatePrograms } from '../generated/generate-programs.ts';
import { launchBrowser } from './browser.ts';
import { openPageRunner } from './page-runner.ts';

const count = 200;
const files = Object.fromEntries(
  generatePrograms(count).map(({ source }) => [
    `snippets/generated/${createHash('sha256').update(source).digest('hex').slice(0, 12)}.ts`,
    source,
  ]),
);
let browser: Browser;
let runner: Awaited<ReturnType<typeof openPageRunner>>;

beforeAll(async () => {
  browser = await launchBrowser();
  runner = await openPageRunner(browser, inject('siteUrl'));
});
afterAll(() => browser?.close());

test('generated programs do in a page, event by event, what they do in Node', {
  timeout: 300_000,
}, async () => {
  expect(Object.keys(files)).toHaveLength(count);
  const project = await createTemporaryProject(files);
  const { run } = createRunner(project);
  const oneAtATime = pLimit(1);
  const compare = async (name: string, source: string) => {
    const snippet = await readSnippet(project, path.join(project.root, name));
    const [inNode, inPage] = await Promise.all([
      run(snippet),
      oneAtATime(() => runner.run(toPageProgram(project, snippet))),
    ]);
    const events = 'events' in inPage ? inPage.events : inPage;
    return JSON.stringify(events) === JSON.stringify(inNode.events)
      ? []
      : [{ source, inNode: inNode.events, inPage: events }];
  };
  const places = pLimit(4);
  const differing = await Promise.all(
    Object.entries(files).map(([name, source]) => places(() => compare(name, source))),
  );
  expect(differing.flat().slice(0, 2)).toEqual([]);
});
