import type { APIRoute } from 'astro';
import { exportAddress, twinAddress } from '../../addresses/index.ts';
import type { Article } from '../../articles/index.ts';
import { exportArticle, type Platform, platforms, toTwin } from '../../crossposts/index.ts';
import { readArticles } from '../_articles.ts';
import { readPlainPage } from '../_exports.ts';

interface Props extends Record<string, unknown> {
  article: Article;
  /** None for the twin. */
  platform?: Platform;
}

/** The files beside an article's page: its Markdown twin, and a copy for each platform. */
export async function getStaticPaths() {
  const toPath = (address: string, props: Props) => ({
    params: { file: address.replace(/^\/articles\//, '') },
    props,
  });
  return (await readArticles()).flatMap(({ article }) => [
    toPath(twinAddress(article.slug), { article }),
    ...platforms.map((platform) =>
      toPath(exportAddress(article.slug, platform), { article, platform }),
    ),
  ]);
}

export const GET: APIRoute<Props> = async ({ props: { article, platform } }) => {
  const { source, plain } = await readPlainPage(article);
  const text = platform ? exportArticle(source, plain, platform).toText() : toTwin(source, plain);
  const type = platform?.format === 'html' ? 'text/html' : 'text/markdown';
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
};
