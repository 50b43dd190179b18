import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { languageGlobals, nodeGlobals } from './node-globals.ts';

test('the globals that a page leaves to a program are those of Node, all of them', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'awaited-globals-'));
  const file = path.join(folder, 'globals.mjs');
  writeFileSync(file, 'console.log(Object.getOwnPropertyNames(globalThis).sort().join());');
  const names = execFileSync(process.execPath, [file], { env: {}, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect([...languageGlobals, ...nodeGlobals].toSorted()).toEqual(names.trim().split(','));
});
