import type { APIRoute } from 'astro';
import { formatJsonFeed } from '../feeds/index.ts';
import { readFeed } from './_feed.ts';

export const GET: APIRoute = async () =>
  new Response(formatJsonFeed(await readFeed('/feed.json')), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
