import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findObstacle } from '../../src/page-run/index.ts';
import { toPageProgram } from '../../src/page-run/node/index.ts';
import { createRunner } from '../../src/run/index.ts';
import { readSnippet } from '../../src/snippets/index.ts';
import { createTemporaryProject } from '../../src/testing/index.ts';
import { launchBrowser } from './browser.ts';
import { openPageRunner } from './page-runner.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** Programs about what Node offers, and the corpus of syntax by which the instrumentation is tested. */
const folders = ['tests/site/fixtures/page-world', 'src/instrumentation/fixtures'];

/** Need an export or a module that a page lacks; shows what a runtime itself says of a wrong receiver. */
const onlyInNode = new Set(['generators.ts', 'assertions.ts', 'abort-errors.ts']);

const files = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.ts') && !onlyInNode.has(name))
    .map((name) => path.join(root, folder, name)),
);
let browser: Browser;
let runner: Awaited<ReturnType<typeof openPageRunner>>;

beforeAll(async () => {
  browser = await launchBrowser();
  runner = await openPageRunner(browser, inject('siteUrl'));
});
afterAll(() => browser?.close());

test.each(files)('%s does in a page, event by event, what it does in Node', async (file) => {
  const name = `snippets/world/${path.basename(file)}`;
  const project = await createTemporaryProject({ [name]: readFileSync(file, 'utf8') });
  const snippet = await readSnippet(project, path.join(project.root, name));
  expect(findObstacle(snippet)).toBeUndefined();
  const inNode = await createRunner(project).run(snippet);
  const inPage = await runner.run(toPageProgram(project, snippet));
  const events = 'events' in inPage ? inPage.events : inPage;
  expect(JSON.parse(JSON.stringify(events))).toEqual(JSON.parse(JSON.stringify(inNode.events)));
});
