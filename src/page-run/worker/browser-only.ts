/** What a worker has and Node has not, or what would reach out of the page. */
const names = [
  'BackgroundFetchManager',
  'CacheStorage',
  'EventSource',
  'FontFace',
  'FileReaderSync',
  'IDBFactory',
  'SharedWorker',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'Worker',
  'XMLHttpRequest',
  'caches',
  'close',
  'fonts',
  'importScripts',
  'indexedDB',
  'location',
  'name',
  'onerror',
  'onmessage',
  'onmessageerror',
  'onrejectionhandled',
  'onunhandledrejection',
  'origin',
  'postMessage',
  'requestAnimationFrame',
  'self',
  'webkitIndexedDB',
];

/** Work beside the program of which nothing tells when it is done, so that the clock could not wait for it. */
const uncounted = ['CompressionStream', 'DecompressionStream'];

/** Takes away what is only a browser's, so that a program finds what it finds in Node. */
export function hideBrowserOnly() {
  for (const name of names) {
    for (let owner: object | null = globalThis; owner; owner = Object.getPrototypeOf(owner))
      Reflect.deleteProperty(owner, name);
  }
  globalThis.fetch = async () => refuse('fetch');
  for (const name of uncounted)
    Object.assign(globalThis, {
      [name]: class {
        constructor() {
          refuse(name);
        }
      },
    });
}

function refuse(what: string): never {
  throw new TypeError(`${what} is not available to a program in a page`);
}
