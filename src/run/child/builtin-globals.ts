// Kept from before the program runs, which may replace it.
const { process } = globalThis;

/** Globals that are exports of a module. Even to look at one makes Node load the module. */
const exported: Readonly<Record<string, readonly string[]>> = {
  perf_hooks: ['PerformanceMark'],
  worker_threads: ['BroadcastChannel', 'MessageChannel', 'MessagePort'],
};

/** Makes globals come from their modules, so that these are patched before the program has them. */
export function takeGlobalsFromBuiltins() {
  for (const [name, keys] of Object.entries(exported)) {
    for (const key of keys) {
      const define = (value: unknown) =>
        Object.defineProperty(globalThis, key, { value, configurable: true, writable: true });
      // Redefining it would load the module, deleting it does not.
      Reflect.deleteProperty(globalThis, key);
      Object.defineProperty(globalThis, key, {
        configurable: true,
        enumerable: false,
        set: define,
        get() {
          const builtin = process.getBuiltinModule(name) as { readonly [key: string]: unknown };
          define(builtin[key]);
          return builtin[key];
        },
      });
    }
  }
}
