import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { buildSite } from './build-site.ts';
import { copyProject } from './copy-project.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function copyFolder(): string {
  const { folder } = copyProject();
  folders.push(folder);
  return folder;
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
  const first = await buildSite(copyFolder(), { TZ: 'Pacific/Auckland' });
  const second = await buildSite(copyFolder(), { TZ: 'America/Los_Angeles' });
  folders.push(first, second);
  expect(hashFolder(second)).toEqual(hashFolder(first));
});

test('a mistake in an article fails the build at its line, with all others', async () => {
  const copy = copyFolder();
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
