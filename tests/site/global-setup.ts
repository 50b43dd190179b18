import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';
import { serveFolder } from './serve-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    readonly siteFolder: string;
    /** Where it is served, without a slash at the end. */
    readonly siteUrl: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the site once and serves it on loopback, for all tests of this folder. */
export default async function setUp({ provide }: TestProject) {
  const folder = await buildSite(root);
  const server = await serveFolder(folder);
  provide('siteFolder', folder);
  provide('siteUrl', server.url);
  return async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}
