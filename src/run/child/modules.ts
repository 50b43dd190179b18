import { module } from './builtin-exports.ts';
import type { Program } from './program.ts';

/** Serves the program's own modules, already stripped of types; the rest is Node's business. */
export function serveModules(program: Program, onImport: (specifier: string) => void) {
  const modules = new Map(program.modules.map((served) => [served.url, served]));

  module.registerHooks({
    resolve(specifier, context, next) {
      onImport(specifier);
      const local = modules.get(context.parentURL ?? '')?.imports[specifier] ?? specifier;
      const served = modules.get(local);
      return served
        ? { url: local, format: served.format, shortCircuit: true }
        : next(local, context);
    },
    load(url, context, next) {
      const served = modules.get(url);
      return served
        ? { format: served.format, source: served.source, shortCircuit: true }
        : next(url, context);
    },
  });
}
