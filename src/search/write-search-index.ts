import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createIndex } from 'pagefind';

/** Where the index is, below the built site. */
export const indexFolder = 'pagefind';

/** What stands among the text and is none of it. */
const asides: readonly string[] = [
  '.place-link',
  '.run-buttons',
  '.copy',
  '.provenance',
  '.timeline-events',
];

/** Pagefind's own forms of a search page, which this site does without. */
const unusedPattern = /^pagefind-(component-ui|modular-ui|ui|highlight)\./;

/**
 * Indexes pages of a built site by what they mark with `data-pagefind-body`, and writes the index beside them.
 * `pages` is a glob of their files: to look for marks in all files takes longer than the index.
 * @throws what Pagefind says, when a page cannot be read.
 */
export async function writeSearchIndex(siteFolder: string, pages: string): Promise<void> {
  const { index, errors } = await createIndex({
    keepIndexUrl: false,
    excludeSelectors: [...asides],
  });
  failOnErrors(errors);
  if (!index) throw new Error('Pagefind made no index.');
  const added = await index.addDirectory({ path: siteFolder, glob: pages });
  failOnErrors(added.errors);
  const made = await index.getFiles();
  failOnErrors(made.errors);
  for (const file of made.files.filter((each) => !unusedPattern.test(each.path))) {
    const target = path.join(siteFolder, indexFolder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
  await index.deleteIndex();
}

function failOnErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index failed.\n${errors.join('\n')}`);
}
