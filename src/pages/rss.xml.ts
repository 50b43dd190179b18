import type { APIRoute } from 'astro';
import { formatRss } from '../feeds/index.ts';
import { readFeed } from './_feed.ts';

export const GET: APIRoute = async () =>
  new Response(formatRss(await readFeed('/rss.xml')), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
