import type { Problem } from '../author-error.ts';
import { shownMachine } from '../shown-machine/index.ts';
import type { Snippet } from '../snippets/index.ts';
import { findUncaught } from './output.ts';
import type { Recording } from './recording.ts';

/** What the snippet's directives promise and the run did not keep, and failures that nothing promised. */
export function checkExpectations(snippet: Snippet, recording: Recording): Problem[] {
  const limit = recording.events.find((event) => event.kind === 'limit');
  if (limit) return [limitReached(snippet, limit.limit, limit.allowed, limit.at)];
  const uncaught = findUncaught(recording);
  const problem = snippet.directives.throws
    ? checkThrow(snippet, uncaught?.error)
    : uncaught && unexpectedThrow(snippet, uncaught.error, uncaught.line, uncaught.stack);
  const exit = problem ? undefined : checkExit(snippet, recording);
  return [problem, exit].filter((found) => found !== undefined);
}

function checkThrow(snippet: Snippet, error: string | undefined): Problem | undefined {
  const { throws } = snippet.directives;
  if (!throws) return undefined;
  const asked = throws.message === undefined ? throws.name : `${throws.name}: ${throws.message}`;
  // A directive is one line; so is what it is compared with.
  const found = error?.split('\n')[0];
  if (found === asked || (throws.message === undefined && found?.startsWith(`${asked}:`)))
    return undefined;
  return {
    title: error === undefined ? 'Expected throw did not happen' : 'Another error was thrown',
    where: { file: snippet.shownFile, line: directiveLine(snippet, 'throws') },
    problem: `"@throws ${asked}" says how the run ends; it ended ${found === undefined ? 'without an uncaught error' : `by "${found}"`}.`,
    fix:
      error === undefined
        ? 'Remove the directive, or restore the failure.'
        : `Write "@throws ${found}", or mend the snippet.`,
  };
}

function unexpectedThrow(
  snippet: Snippet,
  error: string,
  line: number | undefined,
  stack: string,
): Problem {
  return {
    title: 'Uncaught error',
    where: { file: snippet.shownFile, ...(line !== undefined && { line }) },
    problem: `The run ended by an error that nothing caught: ${error}`,
    fix:
      adviseOn(stack) ??
      `Mend the snippet, or expect the failure: put "// @throws ${error.split('\n')[0]}" in its head.`,
  };
}

/** What a denied access asks for, by what Node says it denied. */
const permissions: Readonly<Record<string, string | ((resource: string) => string)>> = {
  Net: 'Put "// @network loopback" in its head and use loopback only.',
  FileSystemRead: (resource) =>
    resource === '' || resource.startsWith(`${shownMachine.folders.snippets}/`)
      ? "Name the file as new URL('./file', import.meta.url), so that its content counts as an input."
      : `Do without "${resource}": a run has its working directory, and the files that it names beside itself.`,
  FileSystemWrite: 'Write below the working directory, which is a scratch folder of the run.',
  ChildProcess: 'Put "// @child-process" in its head.',
  WorkerThreads: 'Put "// @clock real" in its head.',
};

function adviseOn(stack: string): string | undefined {
  if (!stack.includes('ERR_ACCESS_DENIED')) return undefined;
  const [, permission = ''] = /permission: '(\w+)'/.exec(stack) ?? [];
  const [, resource = ''] = /resource: '(.*)'/.exec(stack) ?? [];
  const advice = permissions[permission];
  return typeof advice === 'function' ? advice(resource) : advice;
}

function checkExit(snippet: Snippet, { events }: Recording): Problem | undefined {
  const exit = events.findLast((event) => event.kind === 'exit');
  const stuck = events.find((event) => event.kind === 'stuck');
  const { exit: expected } = snippet.directives;
  if (exit?.code === expected) return undefined;
  const found =
    exit?.code === undefined ? `was ended by ${exit?.signal}` : `ended with exit code ${exit.code}`;
  if (stuck && expected === 0) {
    return {
      title: 'Nothing can advance',
      where: { file: snippet.shownFile, ...(stuck.line !== undefined && { line: stuck.line }) },
      problem: `${stuck.line === undefined ? 'The program' : `Line ${stuck.line}`} waits for ${stuck.waitsFor}, and the run ${found}.`,
      fix: 'Settle it or close it, or expect the deadlock: put "// @exit 13" in the head.',
    };
  }
  return {
    title: 'Unexpected exit code',
    where: { file: snippet.shownFile, line: directiveLine(snippet, 'exit') ?? 1 },
    problem: `The run ${found}; expected is ${expected}.`,
    fix:
      exit?.code === undefined
        ? 'Mend the snippet.'
        : `Mend the snippet, or put "// @exit ${exit.code}" in its head.`,
  };
}

function limitReached(snippet: Snippet, limit: string, allowed: string, at: number): Problem {
  const fix =
    limit === 'real time'
      ? 'Make it end, or allow more with "// @timeout 30s".'
      : 'Make it need less.';
  return {
    title: `Limit of ${limit} reached`,
    where: { file: snippet.shownFile },
    problem: `The run was ended after ${at} ms of its clock, because it passed the limit of ${limit}: ${allowed}.`,
    fix,
  };
}

function directiveLine(snippet: Snippet, name: string): number | undefined {
  const index = snippet.source.split('\n').findIndex((line) => line.includes(`@${name}`));
  return index === -1 ? undefined : index + 1;
}
