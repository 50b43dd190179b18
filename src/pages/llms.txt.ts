import type { APIRoute } from 'astro';
import { toAbsolute, twinAddress } from '../addresses/index.ts';
import { formatLlms } from '../feeds/index.ts';
import { site } from '../site.ts';
import { readArticles } from './_articles.ts';

export const GET: APIRoute = async () => {
  const entries = (await readArticles()).map(({ article: { title, standfirst, slug } }) => ({
    title,
    summary: standfirst,
    url: toAbsolute(twinAddress(slug), site.url),
  }));
  return new Response(formatLlms({ ...site, entries }), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
