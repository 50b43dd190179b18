import { shownMachine } from '../../shown-machine/index.ts';

const { pid: shownPid, parentPid, title, runtime } = shownMachine;

/** The processes that the program has started and that have not ended. */
export const ownPids = new Set<number>();

/** Fixes the process ids and the runtime's place, and lets the program signal itself and its children, and nobody else. */
export function fixIdentity() {
  const { kill, pid } = process;
  process.argv[0] = runtime;
  process.execPath = runtime;
  process.execArgv = [];
  Object.defineProperties(process, {
    pid: { value: shownPid, configurable: true, enumerable: true },
    title: { value: title, configurable: true, enumerable: true },
    ppid: { value: parentPid, configurable: true, enumerable: true },
    kill: {
      configurable: true,
      writable: true,
      value(target: number, signal?: string | number) {
        if (target === shownPid || target === 0) return kill.call(process, pid, signal);
        if (ownPids.has(target)) return kill.call(process, target, signal);
        throw Object.assign(
          new Error(
            `Access to process ${target} has been restricted: a snippet may signal only itself and its children`,
          ),
          { code: 'ERR_ACCESS_DENIED', permission: 'Signal' },
        );
      },
    },
  });
}
