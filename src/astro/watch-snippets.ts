import { existsSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { formatProblems } from '../author-error.ts';
import type { Embeds } from '../embeds/index.ts';
import { isSolution } from '../exercises/node/index.ts';
import type { Project } from '../project.ts';
import { recordAll } from '../recorder/index.ts';
import { isProblem } from '../recordings/index.ts';
import { readRecording } from '../recordings/node/index.ts';
import { toSnippetFile, toSnippetId } from '../snippets/index.ts';
import type { ContentReport } from './content-report.ts';

const recordingSuffix = '.recording.jsonl';

/**
 * Records what a saved file changes, and lets open pages show it; also a recording that somebody else has written
 * or removed, as a checkout does.
 */
export function watchSnippets(
  project: Project,
  embeds: Embeds,
  server: ViteDevServer,
  logger: AstroIntegrationLogger,
  report: ContentReport,
) {
  const jobs = new Set<Promise<void>>();

  const show = () => {
    embeds.forgetAll();
    server.ws.send({ type: 'full-reload' });
    report.soon();
  };
  const record = async (file: string) => {
    const affected = await findAffected(project, embeds, file);
    const ids = affected.filter((id) => existsSync(toSnippetFile(project, id) ?? ''));
    const problems = await recordAll(project, ids, {
      onDone: (id, outcome) => logger.info(`${id}: ${outcome}`),
    });
    if (problems.length > 0) logger.error(`\n${formatProblems(problems)}`);
    // Only now: a page that was loaded meanwhile has read the old recording.
    show();
  };
  const follow = async (file: string) => {
    // Our own recordings are shown when all of a job's are written.
    await Promise.allSettled(jobs);
    if (!(await isKnown(project, embeds, file))) show();
  };
  const start = (job: Promise<void>) => job.catch((error) => logger.error(String(error)));

  server.watcher.add([project.snippetsFolder, project.exercisesFolder]);
  for (const event of ['add', 'change', 'unlink'] as const) {
    server.watcher.on(event, (file) => {
      if (!isOfSnippets(project, file)) return;
      if (file.endsWith(recordingSuffix)) return void start(follow(file));
      const job = start(record(file)).finally(() => jobs.delete(job));
      jobs.add(job);
    });
  }
}

/** Whether a page may show something else when the file has changed. Astro itself looks after texts. */
function isOfSnippets({ snippetsFolder, exercisesFolder }: Project, file: string): boolean {
  if (file.endsWith('.draft')) return false;
  if (file.startsWith(exercisesFolder + path.sep))
    return file.endsWith('.ts') || file.endsWith(recordingSuffix);
  return file.startsWith(snippetsFolder + path.sep);
}

/** Whether pages show the recording as it is on the disk. */
async function isKnown(project: Project, embeds: Embeds, file: string): Promise<boolean> {
  const snippetFile = file.replace(recordingSuffix, '.ts');
  const shown = (await embeds.find(toSnippetId(project, snippetFile) ?? ''))?.recording;
  const written = await readRecording(project, snippetFile);
  return !isProblem(written) && isDeepStrictEqual(shown, written);
}

/** The snippet itself, and those that import or read the file. */
async function findAffected(project: Project, embeds: Embeds, file: string): Promise<string[]> {
  const shelves = await Promise.all((await embeds.ids()).map((id) => embeds.find(id)));
  const users = shelves.flatMap((shelf) => {
    const graph = shelf?.snippet.graph;
    const isUsed =
      graph?.fixtures.includes(file) || graph?.modules.some((module) => module.file === file);
    return shelf && isUsed ? [shelf.snippet.id] : [];
  });
  const isOfExercise = file.startsWith(project.exercisesFolder + path.sep);
  // Of an exercise's programs only the solution is recorded.
  const own = isOfExercise && !isSolution(project, file) ? undefined : toSnippetId(project, file);
  return [...new Set([...(own ? [own] : []), ...users])];
}
