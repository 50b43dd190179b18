import { defineHastPlugin } from 'satteri';
import { joinBase } from '../addresses/index.ts';

/** A plugin for Astro's Markdown processor: links and images written as `/articles/x/` work under a base path. */
export const prefixLinks = (base: string) =>
  defineHastPlugin({
    name: 'prefix-links',
    element: {
      filter: ['a', 'img'],
      visit(node, context) {
        const name = node.tagName === 'a' ? 'href' : 'src';
        const address = node.properties[name];
        if (typeof address !== 'string') return;
        const joined = joinBase(base, address);
        if (joined !== address) context.setProperty(node, name, joined);
      },
    },
  });
