import { expect, test } from 'vitest';
import { howToAnswer } from './how-to-answer.ts';

test.each([
  ['https://me.example/', '_astro/start.abc.js', 'cache first'],
  ['https://me.example/', 'run/programs/gather/all.json', 'network first'],
  ['https://me.example/', 'run/frame.html', 'network first'],
  ['https://me.example/', 'articles/run/', undefined],
  ['https://me.example/', 'runners.html', undefined],
  ['https://me.example/', '', undefined],
  ['https://me.example/blog/', '_astro/start.abc.js', 'cache first'],
  ['https://me.example/blog/', 'curriculum/promises/', undefined],
])('%s%s', (scope, address, expected) => {
  expect(howToAnswer(scope + address, scope)).toBe(expected);
});

test.each([
  'https://me.example/_astro/start.abc.js',
  'https://me.example/run/frame.html',
  'https://other.example/blog/_astro/start.abc.js',
])('below a path, %s belongs to somebody else', (url) => {
  expect(howToAnswer(url, 'https://me.example/blog/')).toBeUndefined();
});
