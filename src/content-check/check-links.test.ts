import { expect, test } from 'vitest';
import { checkLink, type Target } from './check-links.ts';

const page = (address: string, anchors?: string[]): Target => ({
  address,
  noun: 'page',
  isDraft: false,
  ...(anchors && { anchors }),
});
const routes = {
  fixed: ['/', '/about/', '/articles/', '/snippets/'],
  patterns: [/^\/tags\/([^/]+?)\/$/, /^\/books\/([^/]+?)\/$/],
};
const targets = new Map(
  [
    ...routes.fixed.map((address) => page(address)),
    page('/snippets/', ['timers--tea']),
    page('/articles/one/', ['part']),
    page('/tags/timers/'),
    { ...page('/tags/secret/'), isDraft: true },
    page('/categories/essays/'),
    page('/paper.pdf'),
  ].map((target) => [target.address, target]),
);
const where = { file: 'a.mdx', line: 1 };
const check = (href: string) =>
  checkLink({ href, where }, page('/articles/one/'), targets, routes).map(
    ({ title, fix }) => `${title}. ${fix}`,
  );

test.each([
  '/',
  '/#top',
  '/about/?q=1#anything',
  '/articles/one/#part',
  '#part',
  '../../about/',
  '/tags/timers/',
  '/categories/essays/',
  '/snippets/#timers--tea',
  '/paper.pdf',
  '/books/any/',
  'https://nodejs.org/api/',
  'http://example.org',
  '//cdn.example/x',
  'mailto:me@example.org',
])('“%s” leads somewhere', (href) => {
  expect(check(href)).toEqual([]);
});

const noSuchPage = 'Broken link. Correct the address, or remove the link.';
test.each([
  ['/abuot/', 'Broken link. Link to /about/.'],
  ['/nope-nope', noSuchPage],
  ['/paper.pdf/', noSuchPage],
  ['/tags/tmiers/', 'Broken link. Link to /tags/timers/.'],
  ['/tags/nowhere-to-be-found/', noSuchPage],
  ['/categories/nope-nope/', noSuchPage],
  [
    '/tags/secret/',
    'Link to a draft. Remove "draft: true" from that article, or the link from this one.',
  ],
  [
    '/snippets/#nope',
    'Link to a heading that is not there. Correct the anchor, or link to the page.',
  ],
  ['/about', 'Link without its last slash. Link to /about/.'],
  ['/articles/one#part', 'Link without its last slash. Link to /articles/one/.'],
  ['/tags/timers', 'Link without its last slash. Link to /tags/timers/.'],
  ['', 'Link without an address. Write where it leads, or remove the link.'],
  ['https://', 'Unreadable address. Write the whole address, as in https://nodejs.org/api/.'],
  ['javascript:alert(1)', 'Link of another kind. Link to a page, or remove the link.'],
  [' JavaScript:alert(1)', 'Link of another kind. Link to a page, or remove the link.'],
  ['data:text/html,x', 'Link of another kind. Link to a page, or remove the link.'],
  ['ftp://example.org/', 'Link of another kind. Link to a page, or remove the link.'],
])('“%s” does not', (href, said) => {
  expect(check(href)).toEqual([said]);
});

test('where the routes are not known, other pages are let pass, and lists are not', () => {
  const withoutRoutes = (href: string) =>
    checkLink({ href, where }, page('/articles/one/'), targets, undefined).length;
  expect(['/anything/', '/tags/nope/', '/about'].map(withoutRoutes)).toEqual([0, 1, 1]);
});
