import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { indexFolder, writeSearchIndex } from '../search/index.ts';

export interface SearchOptions {
  /** The pages that can be found, as a glob of their files in the built site. */
  readonly pages: string;
}

/** Search for a site of static pages: after a build, an index of these pages by the text that they mark. */
export function searchIndex({ pages }: SearchOptions): AstroIntegration {
  return {
    name: 'awaited:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        // What an earlier build has left would be served beside the new index.
        await rm(path.join(folder, indexFolder), { recursive: true, force: true });
        await writeSearchIndex(folder, pages);
        await close();
        logger.info(`index written to ${indexFolder}/`);
      },
    },
  };
}
