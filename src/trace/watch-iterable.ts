type Method = (this: unknown, ...args: never[]) => unknown;

/**
 * What a `for await` loop gets instead of its iterable: the same, but that `onWait` hears of each wait.
 * What cannot be iterated comes back as it is, so that the loop fails as in the plain program.
 * @throws TypeError in the words of `complaint`, where the engine would name a helper.
 */
export function watchIterable(
  iterable: unknown,
  complaint: string | undefined,
  onWait: () => void,
): unknown {
  if (iterable === undefined || iterable === null)
    throw new TypeError(
      `Cannot read properties of ${iterable} (reading 'Symbol(Symbol.asyncIterator)')`,
    );
  const { [Symbol.asyncIterator]: method } = iterable as { [Symbol.asyncIterator]?: Method };
  if (method === undefined || method === null) return watchSync(iterable, complaint, onWait);
  if (typeof method !== 'function') return iterable;
  return { [Symbol.asyncIterator]: () => watchIterator(method.call(iterable), onWait) };
}

/** `for await` over an ordinary iterable waits for each value, and for its end even where it has no `return`. */
function watchSync(iterable: object, complaint: string | undefined, onWait: () => void): unknown {
  const { [Symbol.iterator]: method } = iterable as { [Symbol.iterator]?: Method };
  if ((method === undefined || method === null) && complaint) throw new TypeError(complaint);
  if (typeof method !== 'function') return iterable;
  return {
    [Symbol.iterator]: () => {
      const iterator = method.call(iterable);
      const watched = watchIterator(iterator, onWait);
      if (watched === iterator) return iterator;
      return {
        next: (watched as Iterator<unknown>).next,
        get return() {
          if (!(iterator as Iterator<unknown>).return) onWait();
          return (watched as Iterator<unknown>).return;
        },
      };
    },
  };
}

/** A loop waits after `next`, and after the `return` by which it is left early. */
function watchIterator(iterator: unknown, onWait: () => void): unknown {
  if (typeof iterator !== 'object' || iterator === null) return iterator;
  const { next } = iterator as { next?: Method };
  if (typeof next !== 'function') return iterator;
  const wait = (result: unknown) => {
    onWait();
    return result;
  };
  return {
    next: () => wait(next.call(iterator)),
    get return() {
      const { return: method } = iterator as { return?: Method };
      return method && (() => wait(method.call(iterator)));
    },
  };
}
