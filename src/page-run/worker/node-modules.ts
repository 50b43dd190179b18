import { EventEmitter } from 'events';
import type { EventLoop } from '../../clock/browser/index.ts';
import { createPromiseTimers } from '../../clock/index.ts';
import { browserModules, toBrowserModule } from '../browser-modules.ts';
import { addAbortListener, on } from './node-on.ts';
import { once } from './node-once.ts';
import { createNodeUtil } from './node-util.ts';

/** The global by which the modules below get at what they export. */
const registryName = '__awaitedModules';

type Exports = Readonly<Record<string, unknown>>;

/** The modules of Node that a page has, each by a URL that a browser can load. */
export function createNodeModules(
  loop: EventLoop,
  globals: Exports,
  onMade: (name: string, url: string) => void,
): (specifier: string) => string | undefined {
  const { setTimeout, setInterval, wait } = createPromiseTimers(loop.clock);
  const setImmediate = (value?: unknown) =>
    new Promise((resolve) => loop.setImmediate(() => resolve(value)));
  const modules: Readonly<Record<string, Exports>> = {
    timers: globals,
    'timers/promises': {
      setTimeout,
      setInterval,
      setImmediate,
      scheduler: { wait, yield: setImmediate },
    },
    events: {
      EventEmitter,
      addAbortListener,
      listenerCount: EventEmitter.listenerCount,
      on,
      once,
    },
    util: createNodeUtil(loop.nextTick),
    perf_hooks: { performance },
    process: globals.process as Exports,
  };
  Object.defineProperty(globalThis, registryName, { value: modules });

  const urls = new Map<string, string>();
  return (specifier) => {
    const name = toBrowserModule(specifier);
    if (name === undefined) return undefined;
    const known = urls.get(name);
    if (known !== undefined) return known;
    const url = URL.createObjectURL(new Blob([toSource(name)], { type: 'text/javascript' }));
    urls.set(name, url);
    onMade(`node:${name}`, url);
    return url;
  };
}

function toSource(name: string): string {
  const exports = browserModules[name] ?? [];
  const lines = exports.map((each) => `export const ${each} = module[${JSON.stringify(each)}];`);
  return [
    `const module = ${registryName}[${JSON.stringify(name)}];`,
    ...lines,
    `export default ${name === 'events' ? 'module.EventEmitter' : 'module'};`,
  ].join('\n');
}
