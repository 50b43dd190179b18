import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createProject } from '../../src/project.ts';
import { readInputs, writeRecording } from '../../src/recordings/node/index.ts';
import { readSnippet } from '../../src/snippets/index.ts';
import type { MadeArticle } from './site-articles.ts';

/** A project of a generator that the comparison needs, without its articles. */
export const copyFixture = (name: string, folder: string): Promise<void> =>
  cp(path.join(import.meta.dirname, 'fixtures', name), folder, { recursive: true });

/** One file for each article, with the text that the generator reads. */
export async function writeArticles(
  folder: string,
  extension: '.md' | '.mdx',
  articles: readonly MadeArticle[],
  toText: (article: MadeArticle) => string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const article of articles)
    await writeFile(path.join(folder, `${article.slug}${extension}`), toText(article));
}

/**
 * The articles' programs, with recordings. A program differs from its original by comments, which no run can see: so it
 * has the original's events, and inputs of its own.
 */
export async function writePrograms(
  folder: string,
  articles: readonly MadeArticle[],
): Promise<void> {
  const project = createProject(folder);
  for (const { sections } of articles) {
    for (const { program } of sections) {
      const file = path.join(project.snippetsFolder, `${program.id}.ts`);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, program.source);
      const { header, events } = program.original.recording;
      const inputs = await readInputs(project, await readSnippet(project, file));
      await writeRecording(file, { header: { ...header, inputs }, events });
    }
  }
}
