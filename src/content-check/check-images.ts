import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../author-error.ts';
import type { Project } from '../project.ts';
import type { Image } from './parse-article.ts';

/** What is wrong with an image of a text: it is not in `public/`, or says nothing to those who do not see it. */
export async function checkImage({ src, alt, where }: Image, project: Project): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (alt.trim() === '') {
    problems.push({
      title: 'Image without alternative text',
      where,
      problem: `${src} says nothing to readers who do not see it, nor to search.`,
      fix: `Write what it shows: ![what it shows](${src}). For a mere ornament, write <img src="${src}" alt="" />.`,
    });
  }
  if (!src.startsWith('/') || src.startsWith('//')) {
    problems.push({
      title: 'Image outside public/',
      where,
      problem: `${src} is not an address of this site, which shows no others; copies elsewhere could not find it either.`,
      fix: `Put the file into public/, and write its address as "/${path.posix.basename(src)}".`,
    });
  } else if (!(await isFile(path.join(project.root, 'public', toFile(src))))) {
    problems.push({
      title: 'Missing image',
      where,
      problem: `There is no file public${toFile(src)}.`,
      fix: 'Put it there, or correct the address.',
    });
  }
  return problems;
}

const toFile = (src: string) => decodeURIComponent(src.replace(/[?#].*$/, ''));

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
