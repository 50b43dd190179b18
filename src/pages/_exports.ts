import type { APIRoute } from 'astro';
import type { Article } from '../articles/index.ts';
import * as crossposts from '../crossposts/index.ts';
import { readArticles } from './_articles.ts';
import { readPlainPage } from './_plain.ts';

/** An article for every platform. A build makes what belongs to an article in one go. In dev, programs change under it. */
export const readExports = import.meta.env.DEV
  ? makeExports
  : crossposts.keepRecent(makeExports, ({ slug }) => slug, 8);

async function makeExports(article: Article): Promise<crossposts.Export[]> {
  const { source, plain } = await readPlainPage(article);
  return crossposts.platforms.map((each) => crossposts.exportArticle(source, plain, each));
}

/** The addresses of all copies in one format. */
export async function exportPaths(format: crossposts.Platform['format']) {
  const platforms = crossposts.platforms.filter((each) => each.format === format);
  return (await readArticles()).flatMap(({ article, article: { slug } }) =>
    platforms.map(({ id }) => ({ params: { slug, platform: id }, props: { article, format } })),
  );
}

export const respondWithExport: APIRoute = async ({ params, props: { article, format } }) => {
  const exports = await readExports(article);
  const text = exports.find(({ platform: { id } }) => id === params.platform)?.toText();
  return new Response(text, { headers: { 'content-type': `text/${format}; charset=utf-8` } });
};
