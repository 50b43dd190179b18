import type { APIRoute } from 'astro';
import { toAbsolute } from '../addresses/index.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *
Allow: /

Sitemap: ${toAbsolute('/sitemap-index.xml', site.url)}
`);
