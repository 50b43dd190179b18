import path from 'node:path';
import { createIndex } from 'pagefind';

/** Where the index is, below the built site. */
export const indexFolder = 'pagefind';

/**
 * Indexes the pages of a built site that mark their text with `data-pagefind-body`, and writes the index beside
 * them.
 * @throws what Pagefind says, when a page cannot be read or the index cannot be written.
 */
export async function writeSearchIndex(siteFolder: string): Promise<void> {
  const { index, errors } = await createIndex({ keepIndexUrl: false });
  failOnErrors(errors);
  if (!index) throw new Error('Pagefind made no index.');
  const added = await index.addDirectory({ path: siteFolder });
  failOnErrors(added.errors);
  const written = await index.writeFiles({ outputPath: path.join(siteFolder, indexFolder) });
  failOnErrors(written.errors);
  await index.deleteIndex();
}

function failOnErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index failed.\n${errors.join('\n')}`);
}
