import { expect, test } from 'vitest';
import { createPathHider, createPathShortener } from './path-hider.ts';

test.each([
  [
    'at file:///home/me/site/snippets/a/b.ts:1',
    'at file:///snippets/a/b.ts:1',
    'at snippets/a/b.ts:1',
  ],
  ['/home/me/site/snippets/a/b.ts', '/snippets/a/b.ts', 'snippets/a/b.ts'],
  ['/home/me/site/node_modules/x.js', '/project/node_modules/x.js', 'node_modules/x.js'],
  ['/tmp/awaited-1/work/own.txt', '/scratch/own.txt', '/scratch/own.txt'],
  ['/elsewhere', '/elsewhere', '/elsewhere'],
])('%s is hidden as %s, and shown as %s', (text, hidden, shown) => {
  const folders = ['/tmp/awaited-1/work', '/home/me/site/snippets', '/home/me/site'] as const;
  expect(createPathHider(...folders)(text)).toBe(hidden);
  expect(createPathShortener(...folders)(text)).toBe(shown);
});

test('a program outside the project is shown by the way from there', () => {
  const shorten = createPathShortener('/tmp/awaited-1/work', '/tmp', '/home/me/site');
  expect(shorten('file:///tmp/hang.ts:1 and /tmp/hang.ts')).toBe(
    '../../../tmp/hang.ts:1 and ../../../tmp/hang.ts',
  );
});
