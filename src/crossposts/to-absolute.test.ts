import { expect, test } from 'vitest';
import { resolve } from './to-absolute.ts';

const site = 'https://me.example/blog/';
const article = `${site}articles/x/`;

test.each([
  ['/about/', `${site}about/`],
  ['/articles/y/#part', `${site}articles/y/#part`],
  ['#part', `${article}#part`],
  ['../y/', `${site}articles/y/`],
  ['picture.png', `${article}picture.png`],
  ['?print', `${article}?print`],
  ['https://nodejs.org/api', 'https://nodejs.org/api'],
  ['//cdn.example/x.png', 'https://cdn.example/x.png'],
  ['mailto:someone@example.org', 'mailto:someone@example.org'],
])('%s becomes %s', (address, expected) => {
  expect(resolve(address, article, site)).toBe(expected);
});
