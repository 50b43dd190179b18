import type { APIRoute } from 'astro';
import { formatAtom } from '../feeds/index.ts';
import { readFeed } from './_feed.ts';

export const GET: APIRoute = async () =>
  new Response(formatAtom(await readFeed('/atom.xml')), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
