export type OpenHandles = ReturnType<typeof createOpenHandles>;

/**
 * What the program holds open for something to come from outside: servers, sockets, message ports, watchers.
 * None of them keeps Node's loop alive under the virtual clock, so that Node can say when nothing else
 * happens; whether the program wants them to is remembered here.
 */
export function createOpenHandles() {
  const open = new Map<object, string>();
  const unreferenced = new WeakSet<object>();

  return {
    /** `waitsFor` says what the program waits for while nothing happens. */
    open(handle: object, waitsFor: string) {
      open.set(handle, waitsFor);
    },
    close(handle: object) {
      open.delete(handle);
    },
    setReferenced(handle: object, isReferenced: boolean) {
      if (isReferenced) unreferenced.delete(handle);
      else unreferenced.add(handle);
    },
    isOpen: (handle: object) => open.has(handle),

    /** True while the operating system may hold something for the program. */
    hasOpen: () => open.size > 0,

    /** What keeps the program alive although nothing happens. */
    waitingFor: () =>
      [...open].filter(([handle]) => !unreferenced.has(handle)).map(([, waitsFor]) => waitsFor),
  };
}
