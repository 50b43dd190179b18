import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { joinBase } from './src/addresses/index.ts';
import awaited, { searchIndex } from './src/astro/index.ts';
import { classTheme, createFenceTransformer } from './src/highlighting/index.ts';
import { prefixLinks } from './src/markdown/index.ts';
import { site } from './src/site.ts';
import { articleSchema } from './src/site-content.ts';

const { origin, pathname } = new URL(site.url);

// Pages that ask search engines to leave them out.
const isHidden = (address) =>
  address === joinBase(pathname, '/search/') || /\/articles\/[^/]+\/crosspost\/$/.test(address);

export default defineConfig({
  site: origin,
  base: pathname,
  trailingSlash: 'always',
  integrations: [
    awaited({
      articleSchema,
      colours: './src/styles/tokens.css',
      otherAddresses: ['/sitemap-index.xml'],
      shown: {
        snippets: site.comparison?.map(({ of }) => of) ?? [],
        file: 'src/site.ts',
        fix: 'Remove "comparison", or name two snippets.',
      },
    }),
    mdx({
      optimize: true,
      syntaxHighlight: 'shiki',
      shikiConfig: { theme: classTheme, transformers: [createFenceTransformer()] },
    }),
    sitemap({ filter: (page) => !isHidden(new URL(page).pathname) }),
    searchIndex({ pages: '{articles,curriculum}/*/index.html' }),
  ],
  markdown: {
    processor: satteri({ hastPlugins: [prefixLinks(pathname)] }),
    // Only MDX is highlighted: here, Astro would warn of inline styles, which the transformer above removes.
    syntaxHighlight: false,
  },
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // One small stylesheet, which a reader's browser fetches once, and no page waits for two.
      cssCodeSplit: false,
      // Astro's own mark in MDX modules, which the bundler would report once for each article.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "frame-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  devToolbar: { enabled: false },
});
