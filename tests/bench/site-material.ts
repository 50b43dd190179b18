import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createProject } from '../../src/project.ts';
import { isProblem, type Recording } from '../../src/recordings/index.ts';
import { readRecording } from '../../src/recordings/node/index.ts';
import {
  findSnippets,
  readSnippet,
  type Snippet,
  toSnippetFile,
} from '../../src/snippets/index.ts';
import { repository } from './repository.ts';

/** What large sites are made of: this repository's own prose and recorded programs. */
export interface Material {
  readonly paragraphs: readonly string[];
  readonly programs: readonly { readonly snippet: Snippet; readonly recording: Recording }[];
  /** The lines of code that no two of the programs share. */
  readonly ownLines: ReadonlySet<string>;
}

/** Links, components and expressions mean something else in another site, or nothing. */
const plainParagraphPattern = /^[A-Z“](?:(?!\]\()[^<{])*$/;

/** Reads the material of this repository. */
export async function readMaterial(): Promise<Material> {
  const folders = ['content/articles', 'content/lessons'];
  const texts = await Promise.all(
    folders.map((folder) => readTexts(path.join(repository, folder))),
  );
  const programs = await readPrograms();
  return {
    paragraphs: texts.flat().flatMap(toParagraphs),
    programs,
    ownLines: findOwnLines(programs.map(({ snippet }) => snippet.source)),
  };
}

function findOwnLines(sources: readonly string[]): Set<string> {
  const lines = sources.flatMap((source) => source.split('\n'));
  const counts = Map.groupBy(lines, (line) => line);
  return new Set(lines.filter((line) => /[;{,]$/.test(line) && counts.get(line)?.length === 1));
}

async function readTexts(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort();
  return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
}

function toParagraphs(text: string): string[] {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^```[\s\S]*?^```$/gm, '');
  return body.split(/\n{2,}/).filter((block) => plainParagraphPattern.test(block.trim()));
}

/** Programs of a single file, whose recording does not depend on anything beside them. */
async function readPrograms() {
  const project = createProject(repository);
  const all = await Promise.all(
    (await findSnippets(project)).map(async (id) => {
      const snippet = await readSnippet(project, toSnippetFile(project, id) ?? '');
      return { snippet, recording: await readRecording(project, snippet.file) };
    }),
  );
  return all.flatMap(({ snippet, recording }) => {
    const { modules, fixtures, packages } = snippet.graph;
    const isAlone = modules.length === 1 && fixtures.length === 0 && packages.length === 0;
    if (isProblem(recording) || !isAlone || recording.header.clock !== 'virtual') return [];
    return [{ snippet, recording }];
  });
}
