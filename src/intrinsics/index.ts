/**
 * What is built in, as it is before a program runs, which may replace any of it: for what goes on beside the program
 * in the same realm. A program that changes `Array.prototype` then neither sees that, nor breaks it.
 */

export const { apply, getOwnPropertyDescriptor, ownKeys } = Reflect;
const { defineProperty, getPrototypeOf } = Object;
const { includes: includesText, replaceAll, slice } = String.prototype;

type Class = abstract new (...args: never[]) => object;

/** Gives a class its own copy of what its instances inherit, and iterators that are out of a program's reach. */
function detach(Own: Class, Inherited: Class, iteration: string | symbol) {
  for (const key of ownKeys(Inherited.prototype)) {
    if (key === 'constructor') continue;
    const inherited = getOwnPropertyDescriptor(Inherited.prototype, key);
    if (inherited) defineProperty(Own.prototype, key, inherited);
  }
  defineProperty(Own, Symbol.species, { value: Own });
  const iterate = Reflect.get(Inherited.prototype, iteration);
  if (typeof iterate !== 'function') return;
  const { next } = getPrototypeOf(apply(iterate, Reflect.construct(Inherited, []), []));
  defineProperty(Own.prototype, Symbol.iterator, {
    value(this: object) {
      const iterator = apply(iterate, this, []);
      const own = { next: () => apply(next, iterator, []), [Symbol.iterator]: () => own };
      return own;
    },
  });
}

export class OwnArray<T> extends Array<T> {}
export class OwnMap<K, V> extends Map<K, V> {}
export class OwnSet<T> extends Set<T> {}
export class OwnWeakMap<K extends WeakKey, V> extends WeakMap<K, V> {}

detach(OwnArray, Array, 'values');
detach(OwnMap, Map, 'entries');
detach(OwnSet, Set, 'values');
detach(OwnWeakMap, WeakMap, 'none');

/** A list with the elements of another. */
export function toOwnArray<T>(list: readonly T[]): OwnArray<T> {
  const own = new OwnArray<T>();
  for (let i = 0; i < list.length; i++) own.push(list[i] as T);
  return own;
}

export const replaceAllIn = (
  text: string,
  searched: string,
  replace: (found: string) => string,
): string => apply(replaceAll, text, [searched, replace]);

export const sliceOf = (text: string, from: number, to?: number): string =>
  apply(slice, text, [from, to]);

export const includes = (text: string, searched: string): boolean =>
  apply(includesText, text, [searched]);
