type Work = (this: unknown, ...args: unknown[]) => unknown;

/** What a browser does for a program beside it, and the program waits for: the clock must stand still meanwhile. */
const works: readonly { readonly of: string; readonly methods: readonly string[] }[] = [
  { of: 'Blob', methods: ['arrayBuffer', 'bytes', 'text'] },
];

/** Counts what is under way. A promise that is waited for is given back as it is. */
export function countRealWork() {
  let underWay = 0;
  const waitFor = <T>(work: Promise<T>): Promise<T> => {
    const done = () => void underWay--;
    underWay++;
    work.then(done, done);
    return work;
  };

  for (const { of, methods } of works) {
    const prototype = Reflect.get(globalThis, of)?.prototype as Record<string, Work> | undefined;
    for (const name of methods) {
      const method = prototype?.[name];
      if (!prototype || !method) continue;
      prototype[name] = function (...args) {
        return waitFor(Reflect.apply(method, this, args) as Promise<unknown>);
      };
    }
  }
  return { waitFor, isUnderWay: () => underWay > 0 };
}
