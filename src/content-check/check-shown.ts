import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../author-error.ts';
import { type Embeds, unknownSnippet } from '../embeds/index.ts';
import type { Project } from '../project.ts';

/** Snippets that a page of the site shows without a text's asking for them. */
export interface ShownBySite {
  readonly snippets: readonly string[];
  /** The file that names them, relative to the project. */
  readonly file: string;
  /** What to do where one of them is not there. */
  readonly fix: string;
}

/** The snippets of a site's own pages that are not there, each at the line that names it. */
export async function checkShown(
  { snippets, file, fix }: ShownBySite,
  { root }: Project,
  embeds: Embeds,
): Promise<Problem[]> {
  const ids = await embeds.ids();
  const missing = snippets.filter((id) => !ids.includes(id));
  if (missing.length === 0) return [];
  const lines = (await readFile(path.join(root, file), 'utf8')).split('\n');
  return missing.map((id) => {
    const index = lines.findIndex((line) => line.includes(id));
    const where = { file, ...(index !== -1 && { line: index + 1 }) };
    return { ...unknownSnippet(id, ids, where), fix };
  });
}
