import type { APIRoute } from 'astro';
import type { Article } from '../../articles/index.ts';
import { toTwin } from '../../crossposts/index.ts';
import { readArticles } from '../_articles.ts';
import { readPlainPage } from '../_plain.ts';

export async function getStaticPaths() {
  return (await readArticles()).map(({ article }) => ({
    params: { slug: article.slug },
    props: { article },
  }));
}

/** The article as plain Markdown, for whoever reads better without a page around it. */
export const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) => {
  const { source, plain } = await readPlainPage(article);
  return new Response(toTwin(source, plain), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
