import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * The page of the sandboxed frame, whole in one file: it loads nothing and may reach nothing. Its policy
 * lets in only its own script, by its hash, and the modules that it makes of a reader's program.
 */
export async function buildFrame(): Promise<string> {
  const worker = await bundle('../worker/index.ts', {});
  const script = escapeScript(
    await bundle('../frame/index.ts', { workerSource: JSON.stringify(worker) }),
  );
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}' blob:; worker-src blob:`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Where programs run</title>
<script>${script}</script>
</html>
`;
}

/** Another one for each content of the frame, so that a browser may keep it for long. */
export const toFrameVersion = (frame: string): string =>
  createHash('sha256').update(frame).digest('hex').slice(0, 12);

async function bundle(entry: string, define: Readonly<Record<string, string>>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2024',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    define,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** A script in a page ends where these stand, even within a text. */
function escapeScript(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}
