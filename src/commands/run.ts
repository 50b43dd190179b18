import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { failOn } from '../author-error.ts';
import type { Project } from '../project.ts';
import { makeRecording } from '../recorder/index.ts';
import { formatRecording, type Recording } from '../recordings/index.ts';
import { createRunner } from '../run/index.ts';
import {
  type Directives,
  directiveNames,
  parseDirectives,
  readSnippet,
} from '../snippets/index.ts';
import { isOutput, type TraceEvent } from '../trace/index.ts';
import { UsageError } from './usage-error.ts';

/** Directives that say what must come of a run; the rest say how it runs, and are flags of this command. */
const expectations = new Set(['exit', 'throws', 'type-error', 'unordered', 'no-browser', 'argv']);
const flags = directiveNames.filter((name) => !expectations.has(name));

/** Runs one file and prints what it prints; gives its exit code. */
export async function run(project: Project, args: string[]): Promise<number> {
  const { values, file, argv } = parse(args);
  const snippet = await readSnippet(project, file);
  failOn(snippet.problems);
  const directives = withFlags(
    { ...snippet.directives, argv: [...snippet.directives.argv, ...argv] },
    values,
  );
  const print = values.json ? () => {} : createPrinter(values.times === true);

  const { recording, problems, rawStderr } = await makeRecording(
    project,
    createRunner(project),
    { ...snippet, directives },
    { onEvent: print, isTraced: values.json === true },
  );
  if (!recording) failOn(problems);
  if (recording && values.json) process.stdout.write(formatRecording(recording));
  if (!values.json) process.stderr.write(rawStderr);
  const limits = problems.filter(({ title }) => title.startsWith('Limit of'));
  if (limits.length > 0) process.stderr.write(`${limits[0]?.problem}\n`);
  return recording ? toExitCode(recording) : 1;
}

function parse(args: string[]) {
  const fileIndex = args.findIndex(
    (arg, index) => !arg.startsWith('-') && !takesValue(args[index - 1]),
  );
  const own = fileIndex === -1 ? args : args.slice(0, fileIndex);
  const [given, ...rest] = fileIndex === -1 ? [] : args.slice(fileIndex);
  if (given === undefined) throw new UsageError('Which file should run?');
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (!existsSync(file)) throw new UsageError(`There is no file ${given}.`);
  // Our flags may stand on either side of the file; what we do not know is the program's own.
  const known = rest.filter(
    (arg, index) => isOurs(arg) || (isOurs(rest[index - 1] ?? '') && takesValue(rest[index - 1])),
  );
  const argv = rest.filter((arg) => !known.includes(arg));
  try {
    const { values } = parseArgs({
      args: [...own, ...known],
      options: {
        json: { type: 'boolean' },
        times: { type: 'boolean' },
        ...Object.fromEntries(
          flags.map((name) => [name, { type: 'string', multiple: true } as const]),
        ),
      },
    });
    return { values: values as Record<string, boolean | string[] | undefined>, file, argv };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

const isOurs = (arg: string) =>
  /^--(json|times)$/.test(arg) ||
  flags.some((name) => arg === `--${name}` || arg.startsWith(`--${name}=`));
const takesValue = (arg: string | undefined) => flags.some((name) => arg === `--${name}`);

/** A flag is read as the directive of its name, and takes its place. */
function withFlags(
  directives: Directives,
  values: Record<string, boolean | string[] | undefined>,
): Directives {
  const given = flags.flatMap((name) =>
    [values[name] ?? []].flat().map((value) => `// @${name} ${value}`),
  );
  const { directives: flagged, problems } = parseDirectives(given.join('\n'), 'command line');
  failOn(problems);
  const names: Record<string, readonly (keyof Directives)[]> = { timeout: ['timeoutMs'] };
  const keys = flags
    .filter((name) => values[name])
    .flatMap((name) => names[name] ?? [name as keyof Directives]);
  return { ...directives, ...Object.fromEntries(keys.map((key) => [key, flagged[key]])) };
}

/** Prints output as it comes; with times, each line is preceded by its own. */
function createPrinter(isTimed: boolean): (event: TraceEvent) => void {
  let isLineOpen = false;
  return (event) => {
    if (!isOutput(event)) return;
    const prefix = `${String(event.at).padStart(6)} ms  `;
    const text = isTimed
      ? event.text.replace(/^(?=[\s\S])/gm, prefix).slice(isLineOpen ? prefix.length : 0)
      : event.text;
    isLineOpen = !event.text.endsWith('\n');
    process[event.kind].write(text);
  };
}

function toExitCode({ events }: Recording): number {
  const exit = events.findLast((event) => event.kind === 'exit');
  return exit?.code ?? 1;
}
