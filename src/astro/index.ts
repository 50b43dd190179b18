import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Problem } from '../author-error.ts';
import {
  type ArticleSchema,
  checkContent,
  checkShown,
  type ShownBySite,
  type SiteRoutes,
} from '../content-check/index.ts';
import type { Embeds } from '../embeds/index.ts';
import { createEmbeds } from '../embeds/node/index.ts';
import { buildFrame, toFrameVersion } from '../page-run/node/index.ts';
import { createProject, type Project } from '../project.ts';
import { runtimeVersion } from '../run/index.ts';
import { type ContentReport, createContentReport } from './content-report.ts';
import { keepTogether } from './keep-together.ts';
import { prefixHeadersFile } from './prefix-headers.ts';
import { provideEmbeds } from './provide-embeds.ts';
import { createRunFiles } from './run-files.ts';
import { serveRunFiles } from './serve-run-files.ts';
import { createSitePictures } from './site-pictures.ts';
import { toSiteRoutes } from './site-routes.ts';
import { stopBuild } from './stop-build.ts';
import { watchContent } from './watch-content.ts';
import { watchSnippets } from './watch-snippets.ts';

export { searchIndex } from './search-index.ts';

export interface AwaitedOptions {
  /** What stands above an article, as for the site's collection. */
  readonly articleSchema: ArticleSchema;
  /** The stylesheet that sets the site's colours as custom properties, for pictures; relative to the site's root. */
  readonly colours: string;
  /** Addresses that texts may link to, although neither a page nor a file of `public/` has them: what other integrations write. */
  readonly otherAddresses?: readonly string[];
  /** Snippets that the site's own pages show. */
  readonly shown?: ShownBySite;
}

/**
 * Awaited for an Astro site: checks all content before a build, gives pages the snippets and recordings
 * through `virtual:awaited`, and in dev checks what is saved and records snippets. A build runs no snippet.
 */
export default function awaited({
  articleSchema,
  colours,
  otherAddresses,
  shown,
}: AwaitedOptions): AstroIntegration {
  let command: string;
  let project: Project;
  let base: string;
  let embeds: Embeds;
  let runFiles: ReturnType<typeof createRunFiles>;
  let pictures: ReturnType<typeof createSitePictures>;
  let siteRoutes: SiteRoutes;
  let report: ContentReport;
  let problems: readonly Problem[] = [];

  const check = async () => [
    ...(shown ? await checkShown(shown, project, embeds) : []),
    ...(await checkContent(project, embeds, articleSchema, siteRoutes)),
  ];

  return {
    name: 'awaited',
    hooks: {
      'astro:config:setup': async ({ command: given, config, logger, updateConfig }) => {
        command = given;
        project = createProject(fileURLToPath(config.root));
        embeds = createEmbeds(project, runtimeVersion);
        report = createContentReport(check, logger);
        const cache = path.join(project.cacheFolder, 'pictures');
        pictures = createSitePictures(embeds, cache, new URL(colours, config.root));
        const plugin = provideEmbeds({ embeds, pictures: pictures.provided });
        const frame = await buildFrame();
        runFiles = createRunFiles(project, embeds, frame);
        updateConfig({
          vite: {
            plugins: [plugin, stopBuild(() => problems)],
            define: { 'import.meta.env.FRAME_VERSION': JSON.stringify(toFrameVersion(frame)) },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      // Before Astro reads the content itself, which would stop at the first mistake.
      'astro:routes:resolved': async ({ routes }) => {
        siteRoutes = toSiteRoutes(routes, otherAddresses);
        if (command === 'build') problems = await check();
        if (command === 'dev') await report.now();
      },
      'astro:server:setup': ({ server, logger }) => {
        watchSnippets(project, embeds, server, logger, report);
        watchContent(project, server, report);
        serveRunFiles(runFiles, server);
        pictures.serve(server, base);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        await prefixHeadersFile(folder, base);
        await runFiles.writeAll(folder);
        await pictures.writeAll(folder, logger);
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((standard) => ({
          ...standard,
          getStaticPaths: async () => keepTogether(await standard.getStaticPaths()),
        })),
    },
  };
}
