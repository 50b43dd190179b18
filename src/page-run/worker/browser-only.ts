import { shownMachine } from '../../shown-machine/index.ts';
import { languageGlobals, nodeGlobals } from './node-globals.ts';

/** Of Node's globals, those that would reach out of the page, or whose work nothing tells the end of, so that the clock could not wait for it. */
const refusedClasses = ['CompressionStream', 'DecompressionStream', 'WebSocket'];

/** Takes away what is only a browser's, so that a program finds what it finds in Node. */
export function hideBrowserOnly() {
  const kept = new Set<PropertyKey>([...languageGlobals, ...nodeGlobals]);
  let owner: object = globalThis;
  while (owner !== EventTarget.prototype && owner !== Object.prototype) {
    for (const key of Reflect.ownKeys(owner))
      if (typeof key === 'string' && !kept.has(key)) Reflect.deleteProperty(owner, key);
    owner = Object.getPrototypeOf(owner);
  }
  // The class of events, which Node has too, keeps its methods.
  for (const key of Reflect.ownKeys(owner))
    if (typeof key === 'string' && key !== 'constructor') define(key, undefined);
  define('fetch', async () => refuse('fetch'));
  for (const name of refusedClasses) define(name, toRefused(name));
  describeNavigator();
  Object.defineProperty(globalThis, Symbol.toStringTag, { value: 'global', configurable: true });
}

function toRefused(name: string) {
  return class {
    constructor() {
      refuse(name);
    }
  };
}

function refuse(what: string): never {
  throw new TypeError(`${what} is not available to a program in a page`);
}

/** Node's own, on the machine that every program finds itself on. */
function describeNavigator() {
  class Navigator {}
  const { processors, architecture, userAgent, languages } = shownMachine;
  const facts = {
    hardwareConcurrency: processors,
    language: languages[0],
    languages,
    userAgent,
    platform: `Linux ${architecture}`,
  };
  for (const [name, value] of Object.entries(facts))
    Object.defineProperty(Navigator.prototype, name, { get: () => value, enumerable: true });
  define('Navigator', Navigator);
  define('navigator', new Navigator());
}

function define(name: string, value: unknown) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
