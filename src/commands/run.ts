import os from 'node:os';
import { failOn, type Problem } from '../author-error.ts';
import type { Project } from '../project.ts';
import { makeRecording } from '../recorder/index.ts';
import { formatRecording, type Recording } from '../recordings/index.ts';
import { createRunner } from '../run/index.ts';
import { type Directives, parseDirectives, readSnippet } from '../snippets/index.ts';
import { isOutput, type TraceEvent } from '../trace/index.ts';
import { findFile, findProgram } from './find-file.ts';
import { parseRunArguments, type RunArguments } from './run-arguments.ts';
import { createTimeStamps } from './time-stamps.ts';
import { UsageError } from './usage-error.ts';

/** Runs one file and prints what it prints; gives its exit code. */
export async function run(project: Project, args: string[]): Promise<number> {
  const { file, argv, isJson, isTimed, directives: flags } = parseRunArguments(args);
  const snippet = await readSnippet(project, findProgram(file));
  failOn(snippet.problems);
  const flagged = withFlags(snippet.directives, flags);
  const directives = { ...flagged, argv: [...flagged.argv, ...argv] };

  const { recording, problems, rawStderr } = await makeRecording(
    project,
    createRunner(project),
    { ...snippet, directives },
    { onEvent: isJson ? () => {} : createPrinter(isTimed), isTraced: isJson },
  );
  if (!recording) failOn(problems);
  if (recording && isJson) process.stdout.write(formatRecording(recording));
  if (!isJson) process.stderr.write(rawStderr);
  if (recording) process.stderr.write(describeEnd(recording, problems));
  return recording ? toExitCode(recording) : 1;
}

/** Where a directive's name is not that of what it changes. */
const keyOf: Readonly<Record<string, keyof Directives>> = {
  timeout: 'timeoutMs',
  'child-process': 'mayHaveChildren',
};

/** A flag is read as the directive of its name, and takes its place. */
function withFlags(directives: Directives, flags: RunArguments['directives']): Directives {
  const lines = flags.map(
    ({ name, value }) => `// @${name} ${name === 'stdin' ? findFile(value) : value}`,
  );
  const { directives: flagged, problems } = parseDirectives(lines.join('\n'), 'command line');
  if (problems.length > 0) {
    throw new UsageError(problems.map(({ problem }) => problem).join('\n'));
  }
  const keys = flags.map(({ name }) => (keyOf[name] ?? name) as keyof Directives);
  return { ...directives, ...Object.fromEntries(keys.map((key) => [key, flagged[key]])) };
}

/** Prints output as it comes; with times, each line is preceded by its own. */
function createPrinter(isTimed: boolean): (event: TraceEvent) => void {
  const stamp = createTimeStamps();
  return (event) => {
    if (isOutput(event)) process[event.kind].write(isTimed ? stamp(event) : event.text);
  };
}

/** What ended a run that did not end by itself, in a line; the program has not said it. */
function describeEnd({ events }: Recording, problems: readonly Problem[]): string {
  // Whoever passes a limit has no other problem.
  const [first] = problems;
  if (first && events.some(({ kind }) => kind === 'limit')) return `${first.problem}\n`;
  const exit = events.findLast((event) => event.kind === 'exit');
  return exit?.signal === undefined ? '' : `The run was ended by ${exit.signal}.\n`;
}

/** As a shell has it: a program that a signal ended has 128 and the signal's number. */
function toExitCode({ events }: Recording): number {
  const exit = events.findLast((event) => event.kind === 'exit');
  const signal = exit?.signal as NodeJS.Signals | undefined;
  return exit?.code ?? 128 + (signal ? (os.constants.signals[signal] ?? 0) : 0);
}
