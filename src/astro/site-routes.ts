import type { IntegrationResolvedRoute } from 'astro';
import type { SiteRoutes } from '../content-check/index.ts';

type Route = Pick<IntegrationResolvedRoute, 'origin' | 'pathname' | 'patternRegex' | 'type'>;

/** What links can lead to, of the routes that Astro has found; and addresses that others add to a built site. */
export function toSiteRoutes(all: readonly Route[], others: readonly string[] = []): SiteRoutes {
  const routes = all.filter(({ origin }) => origin !== 'internal');
  return {
    fixed: [...routes.flatMap(toAddress), ...others],
    patterns: routes
      .filter(({ pathname }) => pathname === undefined)
      .map(({ patternRegex }) => patternRegex),
  };
}

function toAddress({ pathname, type }: Route): string[] {
  if (pathname === undefined) return [];
  if (type === 'endpoint') return [pathname];
  return [pathname === '/404' ? '/404.html' : `${pathname.replace(/\/$/, '')}/`];
}
