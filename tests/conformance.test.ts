import { readdir } from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import { describe, type TestContext, test } from 'vitest';
import { createProject } from '../src/project.ts';
import { createRunner } from '../src/run/index.ts';
import { findSnippets, readSnippet, type Snippet, toSnippetFile } from '../src/snippets/index.ts';
import { runWithTsx } from './conformance/run-with-tsx.ts';

const project = createProject(path.resolve(import.meta.dirname, '..'));
const runner = createRunner(project);
const fixtures = path.join(import.meta.dirname, 'conformance/fixtures');

/** Most of their time they wait, and do not hold one another up. */
const realRuns = pLimit(8);
const virtualRuns = pLimit(2);

/** In real time two timers that are due close to each other may change places, on a busy machine more so. */
const realAttempts = 6;

const timePattern = /\d+(\.\d+)?(?= ?(ms|s)\b)/g;

/** Where a stack leads is shown shorter by design, and tsx itself holds connections. */
const asidePatterns = [/^ +at .*\n/gm, /ConnectWrap, /g];

/** Programs of which only the number of lines can be the same, and why. */
const inexact: Readonly<Record<string, string>> = {
  'application/tests': 'prints how long its tests took, in fractions of a millisecond',
  'lessons/limiting-concurrency/not-a-rate': 'counts what fits into a second of the wall clock',
  'lessons/retry-backoff-jitter/herd': 'draws lots, which only our runs draw the same each time',
};

/** Programs of which the order of lines is not the same from run to run in real time, and why. */
const reordered: Readonly<Record<string, string>> = {
  'application/server': 'client and server both print, as the system hands them what has arrived',
};

/** Nobody waits by hand, nor in a test, for programs that take longer. */
const longestMs = 5000;

/** What a run prints, times aside. */
function toLines(stdout: string, isOrdered: boolean): string[] {
  const text = asidePatterns.reduce((rest, pattern) => rest.replace(pattern, ''), stdout);
  const lines = text.replace(timePattern, '…').split('\n');
  return isOrdered ? lines : lines.sort();
}

async function runVirtually(snippet: Snippet) {
  const { events } = await runner.run(snippet);
  const stdout = events.map((event) => (event.kind === 'stdout' ? event.text : '')).join('');
  const isLong =
    (events.at(-1)?.at ?? 0) > longestMs || events.some(({ kind }) => kind === 'limit');
  return { stdout, exit: events.findLast((event) => event.kind === 'exit')?.code, isLong };
}

async function compare(file: string, { expect, skip }: TestContext) {
  const snippet = await readSnippet(project, file);
  const virtual = await virtualRuns(() => runVirtually(snippet));
  if (virtual.isLong) skip('takes too long in real time');
  const isOrdered =
    !snippet.directives.isUnordered &&
    snippet.directives.clock === 'virtual' &&
    !(snippet.id in reordered);
  const show = (run: { stdout: string; exit: number | null | undefined }) => ({
    lines: snippet.id in inexact ? run.stdout.split('\n').length : toLines(run.stdout, isOrdered),
    exit: run.exit,
  });
  const runReally = () => realRuns(async () => show(await runWithTsx(snippet)));
  const shown = show(virtual);
  let real = await runReally();
  for (let i = 1; i < realAttempts && JSON.stringify(real) !== JSON.stringify(shown); i++) {
    real = await runReally();
  }
  expect(shown).toEqual(real);
}

const snippets = (await findSnippets(project)).map((id) => toSnippetFile(project, id) ?? id);
const programs = (await readdir(fixtures)).map((name) => path.join(fixtures, name));

describe('a program prints what it prints under tsx, times aside, and ends as it does', () => {
  test.concurrent.for([...snippets, ...programs])('%s', (file, context) => compare(file, context));
});
