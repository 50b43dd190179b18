import type fs from 'node:fs';
import type { OpenHandles } from './open-handles.ts';

type Options = { readonly persistent?: boolean };
type Watch = (name: unknown, options?: unknown, listener?: unknown) => fs.FSWatcher;
type WatchPromises = (name: unknown, options?: Options) => AsyncIterable<unknown>;
const waitsFor = 'a change of a file';

/** `fs.watch` that keeps the program alive only in our books. */
export function patchFileWatching(handles: OpenHandles) {
  const patchCallbacks = (exports: object) => {
    const { watch } = exports as { watch: Watch };
    const patched: Watch = (name, given, listener) => {
      const options = toOptions(given);
      const watcher = watch(
        name,
        { ...options, persistent: false },
        typeof given === 'function' ? given : listener,
      );
      if (options.persistent === false) return watcher;
      handles.open(watcher, waitsFor);
      watcher.once('close', () => handles.close(watcher));
      const setReferenced = (isReferenced: boolean) => () => {
        handles.setReferenced(watcher, isReferenced);
        return watcher;
      };
      return Object.assign(watcher, { ref: setReferenced(true), unref: setReferenced(false) });
    };
    Object.assign(exports, { watch: patched });
  };

  const patchPromises = (exports: object) => {
    const { watch } = exports as { watch: WatchPromises };
    Object.assign(exports, {
      watch: async function* (name: unknown, options: Options = {}) {
        const token = {};
        if (options.persistent !== false) handles.open(token, waitsFor);
        try {
          yield* watch(name, { ...options, persistent: false });
        } finally {
          handles.close(token);
        }
      },
    });
  };

  return { patchCallbacks, patchPromises };
}

function toOptions(given: unknown): Options {
  if (typeof given === 'string') return { encoding: given } as Options;
  return typeof given === 'object' && given !== null ? given : {};
}
