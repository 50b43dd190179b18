import { formatProblems, type Problem } from '../author-error.ts';
import { findSolutions } from '../exercises/node/index.ts';
import { type Project, toShownPath } from '../project.ts';
import { recordAll } from '../recorder/index.ts';
import { findSnippets, findUnreadFiles, readSnippet, toSnippetFile } from '../snippets/index.ts';
import { parseOptions } from './parse-options.ts';
import { createProgress } from './progress.ts';
import { UsageError } from './usage-error.ts';

/** Runs what is stale and writes its recordings; gives 1 when a snippet has problems. */
export async function record(project: Project, args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, { force: { type: 'boolean' } });
  const all = [...(await findSnippets(project)), ...(await findSolutions(project))];
  const lost = positionals.filter((filter) => !all.some((id) => matches(project, id, filter)));
  if (lost.length > 0) {
    throw new UsageError(`No snippet matches ${lost.join(', nor ')}; there are ${all.length}.`);
  }
  const ids =
    positionals.length === 0
      ? all
      : all.filter((id) => positionals.some((filter) => matches(project, id, filter)));
  const progress = createProgress(ids.length);
  const failures = await recordAll(project, ids, {
    isForced: values.force === true,
    onDone: progress.step,
  });
  progress.end();
  const strays = positionals.length === 0 ? await checkFiles(project, all) : [];
  const problems = [...failures, ...strays];
  if (problems.length > 0) process.stderr.write(`\n${formatProblems(problems)}\n`);
  return problems.length > 0 ? 1 : 0;
}

async function checkFiles(project: Project, ids: readonly string[]): Promise<Problem[]> {
  const files = ids.map((id) => toSnippetFile(project, id) ?? id);
  const snippets = await Promise.all(files.map((file) => readSnippet(project, file)));
  return findUnreadFiles(project, snippets);
}

/** As in Vitest, a filter is a part of the path. */
function matches(project: Project, id: string, filter: string): boolean {
  const file = toSnippetFile(project, id) ?? id;
  return toShownPath(project, file).includes(filter.replace(/^\.\//, ''));
}
