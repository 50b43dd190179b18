import type { APIRoute } from 'astro';
import type { Article } from '../articles/index.ts';
import * as crossposts from '../crossposts/index.ts';
import { readArticles } from './_articles.ts';
import { readPlainPage } from './_plain.ts';

/** An article for every platform. */
export async function readExports(article: Article): Promise<crossposts.Export[]> {
  const { source, plain } = await readPlainPage(article);
  return crossposts.platforms.map((each) => crossposts.exportArticle(source, plain, each));
}

/** The addresses of all copies in one format. */
export async function exportPaths(format: crossposts.Platform['format']) {
  const platforms = crossposts.platforms.filter((each) => each.format === format);
  return (await readArticles()).flatMap(({ article: { slug }, article }) =>
    platforms.map((platform) => ({
      params: { slug, platform: platform.id },
      props: { article, platform },
    })),
  );
}

export const respondWithExport: APIRoute = async ({ props: { article, platform } }) => {
  const { source, plain } = await readPlainPage(article);
  const { toText } = crossposts.exportArticle(source, plain, platform);
  const type = platform.format === 'html' ? 'text/html' : 'text/markdown';
  return new Response(toText(), { headers: { 'content-type': `${type}; charset=utf-8` } });
};
