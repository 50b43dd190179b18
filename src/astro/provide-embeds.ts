import type { Plugin } from 'vite';
import type { Embeds } from '../embeds/index.ts';
import type { SitePictures } from './site-pictures.ts';

const name = 'virtual:awaited';
const key = Symbol.for('awaited');

/** What pages take from the integration. */
export interface Provided {
  readonly embeds: Embeds;
  readonly pictures: SitePictures;
}

/**
 * Serves `virtual:awaited`. The pages run in this process, so they get the very objects that the checks
 * have filled: each snippet is read once.
 */
export function provideEmbeds(provided: Provided): Plugin {
  Object.assign(globalThis, { [key]: provided });
  return {
    name: 'awaited:embeds',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}`
        ? `export const { embeds, pictures } = globalThis[Symbol.for(${JSON.stringify(key.description)})];`
        : undefined,
  };
}
