import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { snippetAnchor, snippetsAddress } from '../addresses/index.ts';
import type { Project } from '../project.ts';
import type { Target, Targets } from './check-links.ts';
import { hasRoute, type SiteRoutes } from './site-routes.ts';
import type { WrittenPage } from './written-page.ts';

/**
 * Everything that links of a site's texts can lead to: pages that are written, those that list them, fixed pages,
 * and files of `public/`. Where the routes are not known, neither are the fixed pages.
 */
export async function findTargets(
  project: Project,
  written: readonly WrittenPage[],
  snippetIds: readonly string[],
  routes: SiteRoutes | undefined,
): Promise<Targets> {
  const files = await readPublicFiles(project);
  const fixed = [...(routes?.fixed ?? []), ...files].map((address) => ({
    address,
    noun: 'page',
    isDraft: false,
    ...(address === snippetsAddress && { anchors: snippetIds.map(snippetAnchor) }),
  }));
  const lists = toLists(written).filter(({ address }) => !routes || hasRoute(routes, address));
  return new Map([...fixed, ...lists, ...written].map((target) => [target.address, target]));
}

/** The pages of categories and tags. In a build, those that list drafts alone are not there. */
function toLists(written: readonly WrittenPage[]): Target[] {
  const listings = written.flatMap(({ listedAt, isDraft }) =>
    listedAt.map((address) => ({ address, isDraft })),
  );
  return [...Map.groupBy(listings, ({ address }) => address)].map(([address, entries]) => ({
    address,
    noun: 'page',
    isDraft: entries.every(({ isDraft }) => isDraft),
  }));
}

async function readPublicFiles({ root }: Project): Promise<string[]> {
  const folder = path.join(root, 'public');
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(folder, options).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => `/${name.split(path.sep).join('/')}`);
}
