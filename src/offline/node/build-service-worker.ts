import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The script of the service worker, whole in one file. */
export async function buildServiceWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../service-worker.ts', import.meta.url))],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2024',
    minify: true,
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
