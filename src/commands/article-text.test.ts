import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { createArticleSchema, parseArticle } from '../content-check/index.ts';
import { toArticleText } from './article-text.ts';

test.each(['Notes', 'Event loop: notes', 'null', '"quoted" & #1'])(
  'a new article is one of the first category of its site, “%s”',
  (category) => {
    const text = toArticleText('waiting-well', 'waiting-well/first', category, new Date(0));
    const { frontMatter, uses } = parseArticle(text, 'new.mdx');
    const schema = createArticleSchema({ authors: ['me'], categories: [category, 'Another'] });
    expect(schema.parse(load(frontMatter))).toEqual({
      title: 'Waiting well',
      standfirst: 'What this article shows, in one sentence.',
      author: 'me',
      date: new Date(0),
      category,
      tags: [],
      draft: true,
    });
    expect(uses.map(({ component, attributes }) => [component, attributes.of])).toEqual([
      ['Value', 'waiting-well/first'],
      ['Snippet', 'waiting-well/first'],
    ]);
  },
);
