import type { Problem } from '../author-error.ts';
import type { Embeds } from '../embeds/index.ts';
import type { Project } from '../project.ts';
import { checkImage } from './check-images.ts';
import { checkLink } from './check-links.ts';
import { checkElement, checkOutline } from './check-markup.ts';
import { checkName } from './check-name.ts';
import { checkUse } from './check-uses.ts';
import { findTargets } from './find-targets.ts';
import { type ArticleSchema, checkFrontMatter } from './front-matter.ts';
import { readCurriculum } from './read-curriculum.ts';
import { articles } from './sections.ts';
import type { SiteRoutes } from './site-routes.ts';
import { readPages, type WrittenPage } from './written-page.ts';

/**
 * Everything that is wrong with the articles, lessons and exercises of a project, in one list. Runs no snippet.
 * Links to pages that the site has beside them are checked where its routes are given.
 */
export async function checkContent(
  project: Project,
  embeds: Embeds,
  schema: ArticleSchema,
  routes?: SiteRoutes,
): Promise<Problem[]> {
  const written = await readPages(project, articles, (yaml, file) =>
    checkFrontMatter(yaml, file, schema),
  );
  const curriculum = await readCurriculum(project);
  const linkable = [...written.pages, ...curriculum.pages];
  const ids = await embeds.ids();
  const targets = await findTargets(project, linkable, ids, routes);
  const pages = [...linkable, ...curriculum.statements];
  const perPage = await Promise.all(
    pages.map(async (page) => [
      ...page.problems,
      ...onePerPlaceAndText(
        (await Promise.all(page.parsed.uses.map((use) => checkUse(use, embeds)))).flat(),
      ),
      ...page.parsed.uses.flatMap(checkElement),
      ...checkOutline(page.parsed.outline, page.levelAbove),
      ...(await Promise.all(page.parsed.images.map((image) => checkImage(image, project)))).flat(),
      ...[...page.parsed.links, ...page.links].flatMap((link) =>
        checkLink(link, page, targets, routes),
      ),
    ]),
  );
  return [
    ...written.problems,
    ...curriculum.problems,
    ...perPage.flat(),
    ...ids.flatMap((id) => checkName(id, `snippets/${id}.ts`)),
    ...(await checkUnused(pages, [...ids, ...curriculum.shown], embeds)),
  ];
}

/**
 * Snippets that no text shows are on the page of all snippets, and solutions on those of their exercises, so
 * they must be recorded too.
 */
async function checkUnused(
  pages: readonly WrittenPage[],
  ids: readonly string[],
  embeds: Embeds,
): Promise<Problem[]> {
  const used = new Set(
    pages.flatMap(({ parsed }) => parsed.uses.map(({ attributes }) => attributes.of)),
  );
  const unused = ids.filter((id) => !used.has(id));
  const shelves = await Promise.all(unused.map((id) => embeds.find(id)));
  return shelves.flatMap((shelf) => shelf?.problems ?? []);
}

/** A snippet that is shown five times with a stale recording is one mistake, said at its first place. */
function onePerPlaceAndText(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ title, problem, fix }) => {
    const key = `${title}\n${problem}\n${fix}`;
    return !seen.has(key) && seen.add(key);
  });
}
