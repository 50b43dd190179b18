import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { joinBase } from '../addresses/index.ts';

/** Rules for a static host, a path and below it its headers, where the site is served below a base path. */
export const prefixHeaders = (base: string, rules: string): string =>
  rules.replace(/^\/.*$/gm, (address) => joinBase(base, address));

/** Moves the rules of a built site's `_headers`, if it has any, below its base path. */
export async function prefixHeadersFile(folder: string, base: string): Promise<void> {
  const file = path.join(folder, '_headers');
  const rules = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  if (rules !== undefined) await writeFile(file, prefixHeaders(base, rules));
}
