import { embeds, pictures } from 'virtual:awaited';
import type { Article } from '../articles/index.ts';
import * as crossposts from '../crossposts/index.ts';
import { site } from '../site.ts';

/** An article without MDX, as feeds, the Markdown twin and copies begin with it. In dev, programs change under it. */
export const readPlainPage = import.meta.env.DEV
  ? makePlainPage
  : crossposts.keepRecent(makePlainPage, ({ slug }) => slug, 8);

async function makePlainPage(article: Article) {
  const source = crossposts.toSource(article, site);
  const plain = await crossposts.toPlainArticle(source, embeds);
  await Promise.all(plain.timelines.map(pictures.addTimeline));
  return { source, plain };
}
