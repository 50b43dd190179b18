import path from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { formatProblems } from '../author-error.ts';
import type { Embeds } from '../embeds/index.ts';
import { isSolution } from '../exercises/node/index.ts';
import type { Project } from '../project.ts';
import { recordAll } from '../recorder/index.ts';
import { toSnippetId } from '../snippets/index.ts';
import type { ContentReport } from './content-report.ts';

/** Records what a saved file changes, and lets open pages show it. */
export function watchSnippets(
  project: Project,
  embeds: Embeds,
  server: ViteDevServer,
  logger: AstroIntegrationLogger,
  report: ContentReport,
) {
  const record = async (file: string) => {
    const ids = await findAffected(project, embeds, file);
    const problems = await recordAll(project, ids, {
      onDone: (id, outcome) => logger.info(`${id}: ${outcome}`),
    });
    if (problems.length > 0) logger.error(`\n${formatProblems(problems)}`);
    // Only now: a page that was loaded meanwhile has read the old recording.
    embeds.forgetAll();
    server.ws.send({ type: 'full-reload' });
    report.soon();
  };

  server.watcher.add([project.snippetsFolder, project.exercisesFolder]);
  for (const event of ['add', 'change'] as const) {
    server.watcher.on(event, (file) => {
      if (isSource(project, file)) record(file).catch((error) => logger.error(String(error)));
    });
  }
}

/** Whether a page may show something else when the file has changed. Astro itself looks after texts. */
function isSource({ snippetsFolder, exercisesFolder }: Project, file: string): boolean {
  if (file.startsWith(exercisesFolder + path.sep)) return file.endsWith('.ts');
  return file.startsWith(snippetsFolder + path.sep) && !/\.recording\.jsonl|\.draft$/.test(file);
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
