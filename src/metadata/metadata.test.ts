import { expect, test } from 'vitest';
import type { PageFacts } from './page-facts.ts';
import { formatForScript, toJsonLd } from './to-json-ld.ts';
import { toOpenGraph } from './to-open-graph.ts';

const page: PageFacts = {
  title: 'About',
  description: 'Why.',
  url: 'https://a.example/about/',
  image: {
    ...{ url: 'https://a.example/about/card.png', width: 1200, height: 630 },
    alt: 'About: Why.',
  },
  site: {
    title: 'Awaited',
    description: 'What waits.',
    url: 'https://a.example/',
    language: 'en-GB',
  },
};
const article: PageFacts = {
  ...page,
  article: {
    author: { name: 'Ada', url: 'https://ada.example/' },
    published: new Date('2026-11-20'),
    updated: new Date('2026-11-21'),
    category: 'Patterns',
    tags: ['promises'],
  },
};

test('an article says who wrote it and when', () => {
  expect(toJsonLd(article)).toMatchObject({
    '@type': 'BlogPosting',
    headline: 'About',
    datePublished: '2026-11-20',
    dateModified: '2026-11-21',
    author: { '@type': 'Person', name: 'Ada', url: 'https://ada.example/' },
    keywords: ['promises'],
  });
  expect(toOpenGraph(article)).toEqual(
    expect.arrayContaining([
      ['og:type', 'article'],
      ['article:published_time', '2026-11-20T00:00:00.000Z'],
      ['article:tag', 'promises'],
    ]),
  );
});

test.each(['Lesson', 'Project'] as const)(
  'a %s says what it teaches, how long it takes, and which one it is',
  (kind) => {
    const curriculum = { title: 'Curriculum', url: 'https://a.example/curriculum/' };
    const step = { kind, number: 3, minutes: 45, teaches: ['Wait.'], curriculum };
    expect(toOpenGraph({ ...page, step })).toContainEqual(['og:type', 'article']);
    expect(toJsonLd({ ...page, step })).toMatchObject({
      '@type': 'LearningResource',
      learningResourceType: kind,
      name: 'About',
      position: 3,
      timeRequired: 'PT45M',
      teaches: ['Wait.'],
      isPartOf: { '@id': curriculum.url },
    });
  },
);

test('every page has a picture, with its size and its words', () => {
  expect(toOpenGraph(page)).toEqual(
    expect.arrayContaining([
      ['og:image', 'https://a.example/about/card.png'],
      ['og:image:width', '1200'],
      ['og:image:height', '630'],
      ['og:image:alt', 'About: Why.'],
    ]),
  );
  expect(toJsonLd(article)).toMatchObject({ image: 'https://a.example/about/card.png' });
});

test('another page is a page of the site', () => {
  expect(toJsonLd(page)).toMatchObject({ '@type': 'Blog', name: 'Awaited' });
  expect(toOpenGraph(page)).toContainEqual(['og:locale', 'en_GB']);
});

test.each(['</script><script>alert(1)</script>', '<!--', '\u2028', '“&”'])(
  '%j in a title stays in its script element',
  (title) => {
    const text = formatForScript(toJsonLd({ ...article, title }));
    expect(text).not.toMatch(/<|\u2028/);
    expect(JSON.parse(text)).toMatchObject({ headline: title });
  },
);
