import { codeToHtml } from 'shiki';
import { expect, test } from 'vitest';
import { createFenceTransformer } from './fence-transformer.ts';
import { classTheme } from './theme.ts';

const render = (code: string, lang: string) =>
  codeToHtml(code, { lang, theme: classTheme, transformers: [createFenceTransformer()] });

test('a fence is a section that has a name and takes the focus', async () => {
  expect(await render('npm ci\nnpm start', 'sh')).toMatch(
    /^<section class="fence" tabindex="0" aria-label="Code: npm ci"><pre><code>/,
  );
});

test.each([
  ['sh', 'npm run record -- --force # all'],
  ['ts', 'const page: Page = await fetch(url);'],
  ['diff', '- one\n+ two'],
  ['text', 'no colours'],
])('%s has no inline style', async (lang, code) => {
  expect(await render(code, lang)).not.toContain('style');
});

test('await is marked as on the rest of the page', async () => {
  expect(await render('await done;', 'ts')).toContain('<span class="token-await">await</span>');
});
