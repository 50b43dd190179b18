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

/** Takes away what is only a browser's, so that a program finds what it finds in Node. */
export function hideBrowserOnly() {
  for (const name of names) {
    for (let owner: object | null = globalThis; owner; owner = Object.getPrototypeOf(owner))
      Reflect.deleteProperty(owner, name);
  }
  Object.assign(globalThis, {
    fetch: async () => {
      throw new TypeError('fetch is not available to a program in a page');
    },
  });
}
