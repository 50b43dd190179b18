import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { prefixLinks } from './src/addresses/index.ts';
import awaited from './src/astro/index.ts';
import { classTheme, createFenceTransformer } from './src/highlighting/index.ts';
import { site } from './src/site.ts';

const { origin, pathname } = new URL(site.url);

export default defineConfig({
  site: origin,
  base: pathname,
  trailingSlash: 'always',
  integrations: [awaited(), mdx({ optimize: true })],
  markdown: {
    processor: satteri({ hastPlugins: [prefixLinks(pathname)] }),
    shikiConfig: { theme: classTheme, transformers: [createFenceTransformer()] },
  },
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  devToolbar: { enabled: false },
});
