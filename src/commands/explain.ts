import { existsSync } from 'node:fs';
import { failOn, formatProblems } from '../author-error.ts';
import type { Project } from '../project.ts';
import { checkFreshness } from '../recorder/index.ts';
import { readSnippet, toSnippetFile, toSnippetId } from '../snippets/index.ts';
import { findFile } from './find-file.ts';
import { UsageError } from './usage-error.ts';

/** Says of each input of a recording whether it is what it was; gives 1 when the recording is stale. */
export async function explain(project: Project, [given]: string[]): Promise<number> {
  if (given === undefined) throw new UsageError('Which snippet should be explained?');
  const named = toSnippetFile(project, given);
  const file = named && existsSync(named) ? named : findFile(given);
  if (toSnippetId(project, file) === undefined) {
    throw new UsageError(`${given} is not a snippet; only files under snippets/ have recordings.`);
  }
  const snippet = await readSnippet(project, file);
  failOn(snippet.problems);

  const { isFresh, unreadable, inputs } = await checkFreshness(project, snippet);
  const width = Math.max(...inputs.map(({ input }) => input.length), 0);
  const rows = inputs.map(({ input, recorded, present }) => {
    const verdict = recorded === present ? 'same' : describe(recorded, present);
    return `  ${input.padEnd(width)}  ${verdict}`;
  });
  process.stdout.write(
    [
      `${snippet.shownFile}: ${isFresh ? 'fresh' : 'stale'}`,
      ...(unreadable ? ['', formatProblems([unreadable])] : []),
      ...rows,
      '',
    ].join('\n'),
  );
  return isFresh ? 0 : 1;
}

function describe(recorded: string | undefined, present: string | undefined): string {
  if (recorded === undefined) return `new since the recording (${present})`;
  if (present === undefined) return `no longer there (was ${recorded})`;
  return `changed: ${recorded} when recorded, ${present} now`;
}
