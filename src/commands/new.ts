import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { failOn } from '../author-error.ts';
import { slugPattern, suggestSlug } from '../fields/index.ts';
import { type Project, toShownPath } from '../project.ts';
import { recordAll } from '../recorder/index.ts';
import { toRecordingFile } from '../recordings/node/index.ts';
import { articleSchema } from '../site-content.ts';
import { toSnippetFile } from '../snippets/index.ts';
import { toArticleText } from './article-text.ts';
import { UsageError } from './usage-error.ts';

/** Writes a starting point that already passes: a snippet with its recording, or an article that shows one. */
export async function create(project: Project, [kind, name]: string[]): Promise<number> {
  if (kind !== 'article' && kind !== 'snippet') {
    throw new UsageError(`A new ${kind ?? 'what'}? There are "article" and "snippet".`);
  }
  if (name === undefined) throw new UsageError(`What should the ${kind} be called?`);
  return kind === 'snippet' ? createSnippet(project, name) : createArticle(project, name);
}

async function createSnippet(project: Project, name: string): Promise<number> {
  const id = name.replace(/^snippets\//, '').replace(/\.ts$/, '');
  const file = toSnippetFile(project, id);
  if (!file || !id.includes('/') || !id.split('/').every((part) => slugPattern.test(part))) {
    throw new UsageError(
      `"${name}" is not a snippet's name; write it as "topic/name", in lower-case words joined by "-".`,
    );
  }
  await writeNew(project, file, snippetText);
  failOn(await recordAll(project, [id]));
  process.stdout.write(
    `Wrote ${toShownPath(project, file)} and ${toShownPath(project, toRecordingFile(file))}.\n`,
  );
  return 0;
}

async function createArticle(project: Project, name: string): Promise<number> {
  if (!slugPattern.test(name)) {
    throw new UsageError(
      `"${name}" is not a name; write it in lower-case words joined by "-", as "${suggestSlug(name) ?? 'waiting-well'}".`,
    );
  }
  const id = `${name}/first`;
  const [category] = articleSchema.shape.category.options;
  await writeNew(
    project,
    path.join(project.contentFolder, 'articles', `${name}.mdx`),
    toArticleText(name, id, category ?? '', new Date()),
  );
  if (!existsSync(toSnippetFile(project, id) ?? '')) await createSnippet(project, id);
  process.stdout.write(
    `Wrote content/articles/${name}.mdx. It is a draft: "npm run dev" shows it, a build leaves it out.\n`,
  );
  return 0;
}

async function writeNew(project: Project, file: string, text: string): Promise<void> {
  if (existsSync(file)) throw new UsageError(`${toShownPath(project, file)} is there already.`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' });
}

const snippetText = `import { setTimeout as sleep } from 'node:timers/promises';

const start = performance.now();
await sleep(1000);
console.log(\`waited \${Math.round(performance.now() - start)} ms\`);
`;
