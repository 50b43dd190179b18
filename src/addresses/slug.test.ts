import { expect, test } from 'vitest';
import { toSlug } from './slug.ts';

test.each([
  ['Foundations', 'foundations'],
  ['Event loop & I/O', 'event-loop-i-o'],
  ['async-await', 'async-await'],
  ['  Geduld & Überblick ', 'geduld-überblick'],
  ['ワーカー', 'ワーカー'],
  ['…', ''],
])('the slug of “%s” is “%s”', (name, slug) => {
  expect(toSlug(name)).toBe(slug);
});
