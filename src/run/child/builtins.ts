import module from 'node:module';

type Patch = (exports: object) => void;

/**
 * Changes a built-in module when the program first asks for it, by `import`, `require`
 * or `process.getBuiltinModule`: a program pays only for what it uses.
 */
export function createBuiltinPatches(patches: Readonly<Record<string, Patch>>) {
  const waiting = new Map(Object.entries(patches));
  const { getBuiltinModule } = process;

  const prepare = (specifier: string) => {
    const name = specifier.replace(/^node:/, '');
    const patch = waiting.get(name);
    if (!patch) return;
    waiting.delete(name);
    patch(getBuiltinModule(`node:${name}`) as object);
    module.syncBuiltinESMExports();
  };

  Object.defineProperty(process, 'getBuiltinModule', {
    configurable: true,
    writable: true,
    value(name: string) {
      prepare(name);
      return getBuiltinModule(name);
    },
  });
  return { prepare };
}
