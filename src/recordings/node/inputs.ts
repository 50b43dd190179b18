import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../author-error.ts';
import type { Project } from '../../project.ts';
import type { Snippet } from '../../snippets/index.ts';
import type { Inputs, Recording, RecordingHeader } from '../recording.ts';
import { toRecordingFile } from './recording-file.ts';

/**
 * Everything that a run of the snippet depends on, its directives included (they are part of the source).
 * Prose, presentation, modification times and absolute paths are not.
 */
export async function readInputs(project: Project, { file, graph }: Snippet): Promise<Inputs> {
  const name = (target: string) => {
    const relative = path.relative(path.dirname(file), target).split(path.sep).join('/');
    return relative.startsWith('.') ? relative : `./${relative}`;
  };
  const modules = graph.modules.map(
    ({ file: target, source }) => [name(target), hash(source)] as const,
  );
  const fixtures = graph.fixtures.map(
    async (target) => [name(target), hash(await readFile(target))] as const,
  );
  const packages = graph.packages.map(
    async (specifier) => [specifier, await readVersion(project, specifier)] as const,
  );
  const all = [...modules, ...(await Promise.all([...fixtures, ...packages]))];
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One thing that a recording depended on, then and now. */
export interface InputChange {
  readonly input: string;
  readonly recorded: string | undefined;
  readonly present: string | undefined;
}

/** What makes a recording stale; none when it is fresh. */
export function compareInputs(
  recorded: RecordingHeader,
  inputs: Inputs,
  runtime: string,
): InputChange[] {
  return listInputs(recorded, inputs, runtime).filter((input) => input.recorded !== input.present);
}

/** Every input of a recording with its value then and now, in the order of their names. */
export function listInputs(
  recorded: RecordingHeader,
  inputs: Inputs,
  runtime: string,
): InputChange[] {
  const names = [...new Set([...Object.keys(recorded.inputs), ...Object.keys(inputs)])].sort();
  return [
    { input: 'Node', recorded: recorded.runtime, present: runtime },
    ...names.map((input) => ({ input, recorded: recorded.inputs[input], present: inputs[input] })),
  ];
}

/** The problem of a recording that speaks of an older snippet, if it does. */
export function checkInputs(
  { shownFile }: Snippet,
  { header }: Recording,
  inputs: Inputs,
  runtime: string,
): Problem[] {
  const changed = compareInputs(header, inputs, runtime).map(({ input }) => input);
  if (changed.length === 0) return [];
  return [
    {
      title: 'Stale recording',
      where: { file: shownFile },
      problem: `${toRecordingFile(shownFile)} was made before a change of ${changed.join(', ')}.`,
      fix: `Run "npm run record -- ${shownFile}" and review the change.`,
    },
  ];
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

async function readVersion(project: Project, specifier: string): Promise<string> {
  const file = path.join(project.root, 'node_modules', specifier, 'package.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? 'not installed' : (JSON.parse(text).version ?? 'no version');
}
