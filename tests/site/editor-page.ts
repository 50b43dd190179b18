import { mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

const script = `
  import * as editor from './src/editor/index.ts';
  import tokenStyles from './src/styles/code-tokens.css';
  const parent = document.querySelector('#place');
  Object.assign(globalThis, {
    openEditor: (options) => editor.createEditor({ parent, label: 'Program', tokenStyles, maxBytes: 100_000, ...options }),
    openDiff: (options) => editor.createDiff({ parent, label: 'Changes', tokenStyles, ...options }),
    violations: [],
  });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    violations.push(violatedDirective + ' ' + blockedURI);
  });
`;

/**
 * Makes a folder to serve whose page has a site's own policy, styles and fonts, and an editor that can be opened in it.
 * @param siteFolder the built site
 */
export async function makeEditorPage(siteFolder: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'awaited-editor-'));
  await symlink(path.join(siteFolder, '_astro'), path.join(folder, '_astro'));
  const about = await readFile(path.join(siteFolder, 'about', 'index.html'), 'utf8');
  const [policy] = /<meta http-equiv="content-security-policy"[^>]*>/i.exec(about) ?? [];
  const styles = about.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  if (!policy || styles.length === 0) throw new Error('A built page has no policy or no styles.');
  await build({
    stdin: { contents: script, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    loader: { '.css': 'text' },
    outfile: path.join(folder, 'editor.js'),
  });
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8">${policy}
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>Editor</title>
    ${styles.join('')}<script type="module" src="/editor.js"></script></head>
    <body><main><h1>Editor</h1><button id="before">Before</button><div id="place"></div><button id="after">After</button></main></body></html>`;
  await writeFile(path.join(folder, 'index.html'), page);
  return folder;
}
