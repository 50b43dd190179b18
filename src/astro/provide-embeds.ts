import type { Plugin } from 'vite';
import type { Embeds } from '../embeds/index.ts';

const name = 'virtual:awaited';
const key = Symbol.for('awaited.embeds');

/**
 * Serves `virtual:awaited`. The pages run in this process, so they get the very object that the checks
 * have filled: each snippet is read once.
 */
export function provideEmbeds(embeds: Embeds): Plugin {
  Object.assign(globalThis, { [key]: embeds });
  return {
    name: 'awaited:embeds',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}`
        ? `export const embeds = globalThis[Symbol.for(${JSON.stringify(key.description)})];`
        : undefined,
  };
}
