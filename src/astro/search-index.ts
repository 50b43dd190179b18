import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { indexFolder, writeSearchIndex } from '../search/index.ts';

/** Search for a site of static pages: after a build, an index of every page that marks its text. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'awaited:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        // What an earlier build has left would be served beside the new index.
        await rm(path.join(folder, indexFolder), { recursive: true, force: true });
        await writeSearchIndex(folder);
        await close();
        logger.info(`index written to ${indexFolder}/`);
      },
    },
  };
}
