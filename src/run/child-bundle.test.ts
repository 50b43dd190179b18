import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildChildBundle } from './child-bundle.ts';

test('the bundle is named by its real path when the cache lies behind a link, since permissions are', async () => {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), 'awaited-bundle-')));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(path.join(root, 'elsewhere'));
  await symlink('elsewhere', path.join(root, 'node_modules'));

  const cacheFolder = path.join(root, 'node_modules', '.cache');
  const [built, found] = [await buildChildBundle(cacheFolder), await buildChildBundle(cacheFolder)];

  expect(path.dirname(built)).toBe(path.join(root, 'elsewhere', '.cache'));
  expect(found).toBe(built);
});
