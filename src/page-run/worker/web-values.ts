import { type InspectOptions, inspect, Proxy as KnownProxy } from 'node-inspect-extracted';

const custom = Symbol.for('nodejs.util.inspect.custom');

/** What Node shows of values whose fields are accessors of a class. */
const shownFields: Readonly<Record<string, readonly string[]>> = {
  AbortController: ['signal'],
  AbortSignal: ['aborted'],
  URL: [
    'href',
    'origin',
    'protocol',
    'username',
    'password',
    'host',
    'hostname',
    'port',
    'pathname',
    'search',
    'searchParams',
    'hash',
  ],
};

/** Makes `console.log` show a browser's own values as Node shows its own. */
export function describeWebValues() {
  for (const [name, fields] of Object.entries(shownFields)) {
    const Class = Reflect.get(globalThis, name) as { readonly prototype: object };
    // A class of the same name, whose instances have what the accessors give.
    const { [name]: Shown } = { [name]: class {} };
    describe(Class.prototype, (value, options) => {
      const shown = new (Shown as new () => object)();
      for (const field of fields) Reflect.set(shown, field, Reflect.get(value, field));
      return inspect(shown, options);
    });
  }
  describe(URLSearchParams.prototype, (value, options) =>
    inspect(new Map(value as URLSearchParams), options).replace(/^Map\(\d+\)/, 'URLSearchParams'),
  );
  // One that remembers what it stands before, which nothing else tells.
  globalThis.Proxy = KnownProxy as ProxyConstructor;
}

function describe(prototype: object, show: (value: object, options: InspectOptions) => string) {
  Object.defineProperty(prototype, custom, {
    configurable: true,
    value(this: object, _depth: number, options: InspectOptions) {
      return this === prototype ? '{}' : show(this, options);
    },
  });
}
