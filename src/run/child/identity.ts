/** What a program sees of its own process: the same on every machine. */
const shownPid = 4242;
const shownParentPid = 1;

/** Fixes the process ids and lets the program signal itself and its own children, and nobody else. */
export function fixIdentity(ownChildren: ReadonlySet<number>) {
  const { kill, pid } = process;
  Object.defineProperties(process, {
    pid: { value: shownPid, configurable: true, enumerable: true },
    ppid: { value: shownParentPid, configurable: true, enumerable: true },
    kill: {
      configurable: true,
      writable: true,
      value(target: number, signal?: string | number) {
        if (target === shownPid || target === 0) return kill.call(process, pid, signal);
        if (ownChildren.has(target)) return kill.call(process, target, signal);
        throw Object.assign(
          new Error(
            `Access to process ${target} has been restricted: a snippet may signal itself and its children`,
          ),
          { code: 'ERR_ACCESS_DENIED', permission: 'Signal' },
        );
      },
    },
  });
}
