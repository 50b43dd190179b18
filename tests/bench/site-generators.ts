import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { linkPackages } from '../site/link-packages.ts';
import { runCommand } from './cost.ts';
import { installPackage } from './install-package.ts';
import { repository } from './repository.ts';
import type { MadeArticle } from './site-articles.ts';
import { toFencedText, toOwnText } from './site-text.ts';
import { copyFixture, writeArticles, writePrograms } from './write-site.ts';

/** A way to make a site of the same articles. */
export interface Generator {
  readonly name: string;
  /** What it makes of an article, beside its page with highlighted programs. */
  readonly makes: string;
  /** Writes the site into an empty folder; `false` where this machine cannot build it. */
  readonly prepare: (folder: string, articles: readonly MadeArticle[]) => Promise<boolean>;
  readonly command: (folder: string) => readonly [string, ...string[]];
  /** What a build leaves behind, removed before each. */
  readonly leftovers: readonly string[];
}

const vitepressVersion = '1.6.4';
const astroLeftovers = [
  'dist',
  '.astro',
  'node_modules/.astro',
  'node_modules/.vite',
  'node_modules/.cache',
];
const astro = (folder: string) =>
  [process.execPath, path.join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'] as const;

const bare: Generator = {
  name: 'bare Astro',
  makes: 'nothing else',
  command: astro,
  leftovers: astroLeftovers,
  async prepare(folder, articles) {
    linkPackages(repository, folder);
    await copyFixture('bare', folder);
    await writeArticles(path.join(folder, 'content/articles'), '.mdx', articles, toFencedText);
    return true;
  },
};

const own: Generator = {
  name: 'this project',
  makes:
    'checks of content and recordings, links to lines, programs to run in the page, a card drawn for each page (kept for the next build), cross-post page and copies for five platforms, Markdown twin, three feeds of full text, topics, related articles, JSON-LD, page of all snippets, sitemap, CSP, search index',
  command: astro,
  leftovers: astroLeftovers,
  async prepare(folder, articles) {
    const parts = ['src', 'public', 'snippets/gather', 'astro.config.mjs', 'tsconfig.json'];
    linkPackages(repository, folder);
    await Promise.all(
      parts.map((part) =>
        cp(path.join(repository, part), path.join(folder, part), { recursive: true }),
      ),
    );
    await writeArticles(path.join(folder, 'content/articles'), '.mdx', articles, toOwnText);
    await writePrograms(folder, articles);
    return true;
  },
};

/** Our outputs that bare Astro has no counterpart for, by the files that make them. */
const extraPages = [
  'articles/[slug]',
  'articles/[slug].md.ts',
  'rss.xml.ts',
  'atom.xml.ts',
  'feed.json.ts',
  'categories',
  'tags',
];

export const generators: readonly Generator[] = [
  own,
  bare,
  {
    ...own,
    name: 'this project, pages of articles only',
    makes: 'as this project, without cross-posts, twins, feeds, topics, sitemap and search index',
    async prepare(folder, articles) {
      await own.prepare(folder, articles);
      for (const page of extraPages)
        await rm(path.join(folder, 'src/pages', page), { recursive: true });
      const config = path.join(folder, 'astro.config.mjs');
      const text = await readFile(config, 'utf8');
      await writeFile(config, text.replace(/^ {4}(sitemap|searchIndex)\(.*\),$/gm, ''));
      return true;
    },
  },
  {
    ...bare,
    name: 'Astro with the same kinds of files',
    makes:
      'cross-post page and five copies, twin and three feeds, each of the MDX as it is written; topics, sitemap, search index',
    async prepare(folder, articles) {
      await bare.prepare(folder, articles);
      await copyFixture('equipped', folder);
      return true;
    },
  },
  {
    name: 'Hugo',
    makes: 'nothing else',
    leftovers: ['public', 'resources'],
    command: () => ['hugo', '--quiet', '--noBuildLock'],
    async prepare(folder, articles) {
      await copyFixture('hugo', folder);
      await writeArticles(path.join(folder, 'content/articles'), '.md', articles, toFencedText);
      return runCommand('hugo', ['version']).then(
        ({ code }) => code === 0,
        () => false,
      );
    },
  },
  {
    name: `VitePress ${vitepressVersion}`,
    makes: 'its default theme, which hydrates each page',
    leftovers: ['.vitepress/dist', '.vitepress/cache'],
    command: (folder) => [
      process.execPath,
      path.join(folder, 'node_modules/vitepress/bin/vitepress.js'),
      'build',
    ],
    async prepare(folder, articles) {
      const installed = await installPackage('vitepress', vitepressVersion);
      if (!installed) return false;
      await cp(installed, folder, { recursive: true, verbatimSymlinks: true });
      await rm(installed, { recursive: true });
      await copyFixture('vitepress', folder);
      await writeArticles(path.join(folder, 'articles'), '.md', articles, toFencedText);
      return true;
    },
  },
];
