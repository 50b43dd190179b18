import { apply, OwnArray, OwnSet, OwnWeakMap } from '../intrinsics/index.ts';

const { has } = Reflect;
const { defineProperties } = Object;
const { Promise: NativePromise } = globalThis;

type Settle = (value?: unknown) => void;

/** A promise that the program settles by hand, and those that await it. */
export interface Deferred<T> {
  isSettled: boolean;
  readonly waiting: Set<T>;
}

export type Deferreds<T> = ReturnType<typeof createDeferreds<T>>;

/**
 * Knows the promises of `new Promise` and `Promise.withResolvers` again, and tells when they are settled:
 * at the call of `resolve` or `reject`, before anything comes of it. One that is resolved with an object that
 * has a `then` is not settled by that, and is told of no more.
 */
export function createDeferreds<T>(onSettle: (deferred: Deferred<T>) => void) {
  const byPromise = new OwnWeakMap<object, Deferred<T>>();
  const made = new OwnArray<Deferred<T>>();

  const create = (): Deferred<T> => ({ isSettled: false, waiting: new OwnSet() });

  const watch = (deferred: Deferred<T>, settle: Settle, isRejecting: boolean): Settle => {
    const watched = (...args: [value?: unknown]) => {
      if (!deferred.isSettled) {
        deferred.isSettled = true;
        if (isRejecting || !isThenable(args[0])) onSettle(deferred);
      }
      return apply(settle, undefined, args);
    };
    // Anonymous and of length 1, as the functions that it stands for.
    return defineProperties(watched, { name: { value: '' }, length: { value: 1 } });
  };

  return {
    /** The promise's deferred, if it is settled by hand. */
    of: (value: unknown): Deferred<T> | undefined =>
      typeof value === 'object' && value !== null ? byPromise.get(value) : undefined,

    /** The function that a `new Promise` is given; `keep` then gets the promise. */
    watchExecutor(executor: unknown): unknown {
      // A program may put a class of its own in its place, which calls its executors as it likes.
      if (typeof executor !== 'function' || globalThis.Promise !== NativePromise) return executor;
      return function (this: unknown, resolve: Settle, reject: Settle) {
        const deferred = create();
        made.push(deferred);
        return apply(executor, this, [
          watch(deferred, resolve, false),
          watch(deferred, reject, true),
        ]);
      };
    },

    keep<P extends object>(promise: P): P {
      const deferred = made.pop();
      if (deferred) byPromise.set(promise, deferred);
      return promise;
    },

    watchResolvers<V>(parts: PromiseWithResolvers<V>): PromiseWithResolvers<V> {
      const deferred = create();
      byPromise.set(parts.promise, deferred);
      parts.resolve = watch(deferred, parts.resolve as Settle, false);
      parts.reject = watch(deferred, parts.reject, true);
      return parts;
    },
  };
}

/** A function or an object may have a `then`, by which a promise waits on. */
const isThenable = (value: unknown): boolean =>
  typeof value === 'function' ||
  (typeof value === 'object' && value !== null && has(value, 'then'));
