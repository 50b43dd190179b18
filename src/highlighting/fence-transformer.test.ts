import { codeToHtml, type ShikiTransformer } from 'shiki';
import { afterEach, expect, test, vi } from 'vitest';
import { createFenceTransformer } from './fence-transformer.ts';
import { classTheme } from './theme.ts';

const render = (code: string, lang: string) =>
  codeToHtml(code, { lang, theme: classTheme, transformers: [createFenceTransformer()] });

test('a fence is a section that has a name and takes the focus', async () => {
  expect(await render('npm ci\nnpm start', 'sh')).toMatch(
    /^<section class="fence" tabindex="0" aria-label="Code: npm ci"><pre><code>/,
  );
});

test('a block in a language that is never run says so, and others do not', async () => {
  expect(await render('await gather()\nprint(1)', 'python')).toMatch(
    /aria-label="Python, not run: await gather\(\)"><p class="fence-note">Python, not run<\/p><pre>/,
  );
  expect(await render('await done;', 'ts')).not.toContain('not run');
});

test.each([
  ['sh', 'npm run record -- --force # all'],
  ['ts', 'const page: Page = await fetch(url);'],
  ['diff', '- one\n+ two'],
  ['python', 'async with asyncio.timeout(0.5):  # seconds'],
  ['text', 'no colours'],
])('%s has no inline style', async (lang, code) => {
  expect(await render(code, lang)).not.toContain('style');
});

afterEach(() => vi.restoreAllMocks());

test('a line has its colours to its end, however slow the machine', async () => {
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 10_000));
  expect(await render('const x = 1; // soon', 'ts')).toContain(
    '<span class="token-comment">// soon</span>',
  );
});

test('await is marked as on the rest of the page, without the space before it', async () => {
  expect(await render('x = await done;', 'ts')).toContain(
    ' <span class="token-await">await</span>',
  );
});

test('Astro’s own style on the sign of a line of a diff is taken away', async () => {
  const astro: ShikiTransformer = {
    line(node) {
      const sign = { type: 'text' as const, value: '+' };
      const properties = { style: 'user-select: none;' };
      const span = { type: 'element' as const, tagName: 'span', properties, children: [sign] };
      if (node.children[0]?.type === 'element') node.children[0].children.unshift(span);
    },
  };
  const html = await codeToHtml(' two', {
    lang: 'diff',
    theme: classTheme,
    transformers: [astro, createFenceTransformer()],
  });
  expect(html).toContain('+ two');
  expect(html).not.toContain('style');
});
