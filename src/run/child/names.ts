import { refuse, refuseAll } from './refusals.ts';

type Options = { readonly all?: boolean };
type Done = (error: null, address: unknown, family?: number) => void;
const loopback = { address: '127.0.0.1', family: 4 };
const loopbackNames = new Set(['localhost', '127.0.0.1', '::1']);

/** For `node:dns`: `localhost` is always the same address, and other names would need the network. */
export function patchNames(dns: object) {
  refuseLookups(dns);
  const { lookup, promises } = dns as { lookup: object; promises: object };
  const patched = (host: string, ...rest: unknown[]) => {
    checkName(host);
    const done = rest.pop() as Done;
    const isAll = (rest[0] as Options | undefined)?.all;
    setImmediate(() =>
      isAll ? done(null, [loopback]) : done(null, loopback.address, loopback.family),
    );
  };
  Object.assign(dns, {
    lookup: Object.defineProperties(patched, Object.getOwnPropertyDescriptors(lookup)),
  });
  patchNamePromises(promises);
}

/** For `node:dns/promises`. */
export function patchNamePromises(promises: object) {
  refuseLookups(promises);
  Object.assign(promises, {
    async lookup(host: string, options?: Options) {
      checkName(host);
      await new Promise((resolve) => setImmediate(resolve));
      return options?.all ? [loopback] : loopback;
    },
  });
}

function refuseLookups(exports: object) {
  const names = Object.keys(exports).filter((name) =>
    /^(resolve|reverse|Resolver|lookupService)/.test(name),
  );
  refuseAll(exports, names, 'Net', 'DNS', 'use localhost');
}

function checkName(host: string) {
  if (!loopbackNames.has(host)) refuse('Net', `The name ${host}`, 'use localhost');
}
