import { module } from './builtin-exports.ts';

type Patch = (exports: object) => void;

/** Modules through which a program reaches into others without naming them. */
const reaches: Readonly<Record<string, readonly string[]>> = {
  dns: ['dns/promises'],
  fs: ['fs/promises'],
  http: ['net'],
  http2: ['http', 'net'],
  https: ['http', 'net'],
  timers: ['timers/promises'],
  tls: ['net'],
};

/** Globals that are made of a module which a program need not name. */
const globals: Readonly<Record<string, string>> = {
  fetch: 'http',
  navigator: 'os',
};

/**
 * Changes a built-in module when the program first asks for it, by `import`, `require`,
 * `process.getBuiltinModule` or a global: a program pays only for what it uses.
 */
export function createBuiltinPatches(patches: Readonly<Record<string, Patch>>) {
  const waiting = new Map(Object.entries(patches));
  const { getBuiltinModule } = process;

  const apply = (name: string): boolean => {
    const patch = waiting.get(name);
    if (!patch) return false;
    waiting.delete(name);
    patch(getBuiltinModule(`node:${name}`) as object);
    return true;
  };

  const prepare = (specifier: string) => {
    const name = specifier.replace(/^node:/, '');
    const applied = [name, ...(reaches[name] ?? [])].filter(apply);
    if (applied.length > 0) module.syncBuiltinESMExports();
  };

  Object.defineProperty(process, 'getBuiltinModule', {
    configurable: true,
    writable: true,
    value(name: string) {
      prepare(name);
      return getBuiltinModule(name);
    },
  });
  for (const [name, builtin] of Object.entries(globals)) onFirstUse(name, () => prepare(builtin));
  return { prepare };
}

function onFirstUse(name: string, action: () => void) {
  const descriptor = Object.getOwnPropertyDescriptor(globalThis, name);
  if (!descriptor) return;
  const restore = () => Object.defineProperty(globalThis, name, descriptor);
  Object.defineProperty(globalThis, name, {
    configurable: true,
    enumerable: descriptor.enumerable ?? false,
    get() {
      restore();
      action();
      return Reflect.get(globalThis, name);
    },
    set(value) {
      restore();
      Reflect.set(globalThis, name, value);
    },
  });
}
