import type { APIRoute } from 'astro';
import { stepTwinAddress, toAbsolute, twinAddress } from '../addresses/index.ts';
import { toItem } from '../curriculum/index.ts';
import { formatLlms } from '../feeds/index.ts';
import { site } from '../site.ts';
import { readArticles } from './_articles.ts';
import { readSteps } from './_curriculum.ts';

interface Written {
  readonly title: string;
  readonly standfirst: string;
  readonly slug: string;
}

const toEntries = (pages: readonly Written[], toAddress: (slug: string) => string) =>
  pages.map(({ title, standfirst, slug }) => ({
    title,
    summary: standfirst,
    url: toAbsolute(toAddress(slug), site.url),
  }));

export const GET: APIRoute = async () => {
  const articles = (await readArticles()).map(({ article }) => article);
  const steps = (await readSteps()).map(toItem);
  const sections = [
    { title: 'Articles', entries: toEntries(articles, twinAddress) },
    { title: 'Curriculum', entries: toEntries(steps, stepTwinAddress) },
  ];
  return new Response(formatLlms({ ...site, sections }), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
