import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createPictures, type Drawing } from './pictures.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'awaited-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inside = (name: string) => path.join(folder, name);

const draw = (text: string): Drawing => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><rect width="300" height="60" fill="#fbfcfd"/><text x="10" y="40" font-family="Schibsted Grotesk" font-weight="800" font-size="30">${text}</text></svg>`,
  fonts: ['display'],
});

test('pictures are drawn once, and a second build finds them', async () => {
  const first = createPictures(inside('cache'));
  first.add('/a/card.png', draw('Waiting'));
  first.add('/b/card.png', draw('Waiting'));
  first.add('/tags/%C3%BCber/card.png', draw('Other'));
  expect(await first.writeAll(inside('one'))).toEqual({ count: 3, drawn: 2 });

  const second = createPictures(inside('cache'));
  second.add('/a/card.png', draw('Waiting'));
  expect(await second.writeAll(inside('two'))).toEqual({ count: 1, drawn: 0 });
  const read = (file: string) => readFileSync(inside(file));
  expect(read('two/a/card.png')).toEqual(read('one/a/card.png'));
  expect(read('one/b/card.png')).toEqual(read('one/a/card.png'));
  expect(read('one/tags/über/card.png')).not.toEqual(read('one/a/card.png'));
  expect(readdirSync(inside('cache')).every((name) => name.endsWith('.png'))).toBe(true);
});

test('the same drawing gives the same bytes on every machine', async () => {
  const pictures = createPictures(inside('known'));
  pictures.add('/x.png', draw('Waiting &amp; &lt;script&gt;'));
  await pictures.writeAll(inside('known-site'));
  const png = readFileSync(inside('known-site/x.png'));
  expect(createHash('sha256').update(png).digest('hex')).toBe(
    'f4b810c6fdb3a9d77b0778c9a730bdc7de7f2e5a0289d2ca317377d007d0456d',
  );
});

test('a sign that no font has leaves the rest as it is', async () => {
  const pictures = createPictures(inside('odd'));
  pictures.add('/odd.png', draw('a 待 👩‍👩‍👧‍👦 ا b'));
  await pictures.writeAll(inside('odd-site'));
  expect((await pictures.find('/odd.png'))?.subarray(1, 4).toString()).toBe('PNG');
  expect(await pictures.find('/none.png')).toBeUndefined();
});

test('what cannot be drawn fails the build', async () => {
  const pictures = createPictures(inside('broken'));
  pictures.add('/broken.png', { svg: '<svg', fonts: [] });
  await expect(pictures.writeAll(inside('broken-site'))).rejects.toThrow(
    '/broken.png cannot be drawn',
  );
});
