/** What a snippet asks for and cannot have, each with the way out. */
function refuse(what: string, instead: string): never {
  throw Object.assign(new Error(`${what} is not available to a snippet; ${instead}`), {
    code: 'ERR_ACCESS_DENIED',
  });
}

const replace = (exports: object, name: string, value: unknown) =>
  Object.defineProperty(exports, name, {
    value,
    configurable: true,
    writable: true,
    enumerable: true,
  });

/** A worker would run on real time beside a virtual clock. */
export function refuseWorkers(exports: object) {
  class Worker {
    constructor() {
      refuse('A worker thread on the virtual clock', 'put "// @clock real" in its head');
    }
  }
  replace(exports, 'Worker', Worker);
}

export function refuseDatagrams(exports: object) {
  replace(exports, 'createSocket', () => refuse('UDP', 'use node:net on loopback'));
}

/** Names other than `localhost` would be looked up on the network. */
export function refuseNameServers(exports: object) {
  const { lookup } = exports as typeof import('node:dns');
  for (const name of Object.keys(exports)) {
    if (/^(resolve|reverse)/.test(name))
      replace(exports, name, () => refuse('DNS', 'use localhost'));
  }
  replace(exports, 'lookup', (host: string, ...rest: never[]) =>
    host === 'localhost'
      ? Reflect.apply(lookup, undefined, [host, ...rest])
      : refuse(`The name ${host}`, 'use localhost'),
  );
}
