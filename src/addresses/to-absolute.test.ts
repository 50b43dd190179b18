import { expect, test } from 'vitest';
import { toAbsolute } from './to-absolute.ts';

test.each([
  ['/', 'https://me.example/', 'https://me.example/'],
  ['/rss.xml', 'https://me.example', 'https://me.example/rss.xml'],
  ['/rss.xml', 'https://me.example/blog', 'https://me.example/blog/rss.xml'],
  ['/a/#b', 'https://me.example/blog/', 'https://me.example/blog/a/#b'],
])('%s of %s is %s', (address, site, expected) => {
  expect(toAbsolute(address, site)).toBe(expected);
});
