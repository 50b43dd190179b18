import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { failOn } from '../author-error.ts';
import { type ArticleSchema, checkContent } from '../content-check/index.ts';
import type { Embeds } from '../embeds/index.ts';
import { createEmbeds } from '../embeds/node/index.ts';
import { createProject, type Project } from '../project.ts';
import { runtimeVersion } from '../run/index.ts';
import { provideEmbeds } from './provide-embeds.ts';
import { createRunFiles } from './run-files.ts';
import { serveRunFiles } from './serve-run-files.ts';
import { watchSnippets } from './watch-snippets.ts';

export { searchIndex } from './search-index.ts';

export interface AwaitedOptions {
  /** What stands above an article, as for the site's collection. */
  readonly articleSchema: ArticleSchema;
}

/**
 * Awaited for an Astro site: checks all content before a build, gives pages the snippets and recordings
 * through `virtual:awaited`, and in dev records a snippet when it is saved. A build runs no snippet.
 */
export default function awaited({ articleSchema }: AwaitedOptions): AstroIntegration {
  let project: Project;
  let embeds: Embeds;

  return {
    name: 'awaited',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        project = createProject(fileURLToPath(config.root));
        embeds = createEmbeds(project, runtimeVersion);
        updateConfig({ vite: { plugins: [provideEmbeds(embeds)] } });
        // Before Astro reads the content itself, which would stop at the first mistake.
        if (command === 'build') failOn(await checkContent(project, embeds, articleSchema));
      },
      'astro:server:setup': ({ server, logger }) => {
        watchSnippets(project, embeds, server, logger);
        serveRunFiles(createRunFiles(project, embeds), server);
      },
      'astro:build:done': ({ dir }) => createRunFiles(project, embeds).writeAll(fileURLToPath(dir)),
    },
  };
}
