import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { buildSite } from './build-site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the project in another folder, sharing what is installed. */
function copyProject(): string {
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'awaited-copy-')));
  folders.push(copy);
  for (const name of [
    'src',
    'content',
    'snippets',
    'public',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ]) {
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

function hashFolder(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(path.join(folder, file)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}

test('two clean builds in two folders and two time zones give the same bytes', async () => {
  const first = await buildSite(copyProject(), { TZ: 'Pacific/Auckland' });
  const second = await buildSite(copyProject(), { TZ: 'America/Los_Angeles' });
  folders.push(first, second);
  expect(hashFolder(second)).toEqual(hashFolder(first));
});

test('a mistake in an article fails the build at its line, with all others', async () => {
  const copy = copyProject();
  cpSync(
    fileURLToPath(new URL('./fixtures/mistakes.mdx', import.meta.url)),
    path.join(copy, 'content/articles/mistakes.mdx'),
  );
  const message = await buildSite(copy).then(
    () => 'built',
    (error: Error) => error.message,
  );
  expect(message).toContain('content/articles/mistakes.mdx:11:1  Unknown snippet');
  expect(message).toContain('content/articles/mistakes.mdx:13:1  Unknown region');
  expect(message).toContain('content/articles/mistakes.mdx:15:8  Broken link');
  expect(message).toContain('3 problems in 1 file.');
});
