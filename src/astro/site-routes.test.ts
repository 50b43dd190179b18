import { expect, test } from 'vitest';
import { toSiteRoutes } from './site-routes.ts';

const route = (type: 'page' | 'endpoint', pathname: string | undefined, patternRegex: RegExp) => ({
  type,
  pathname,
  patternRegex,
  origin: 'project' as const,
});

test('pages end in a slash, files do not, and what has parameters is a pattern', () => {
  const tags = /^\/tags\/([^/]+?)\/$/;
  const routes = [
    route('page', '/', /^\/$/),
    route('page', '/about', /^\/about\/$/),
    route('page', '/404', /^\/404\/$/),
    route('endpoint', '/rss.xml', /^\/rss\.xml$/),
    route('page', undefined, tags),
    { ...route('endpoint', '/_image', /^\/_image\/$/), origin: 'internal' as const },
  ];
  expect(toSiteRoutes(routes, ['/sitemap-index.xml'])).toEqual({
    fixed: ['/', '/about/', '/404.html', '/rss.xml', '/sitemap-index.xml'],
    patterns: [tags],
  });
});
