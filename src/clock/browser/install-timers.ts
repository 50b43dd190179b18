import { createPromiseTimers, createTimers, warnOfUnusableDelay } from '../index.ts';
import type { EventLoop } from './event-loop.ts';

const custom = Symbol.for('nodejs.util.promisify.custom');

/** Gives a worker the timers of Node, on the loop's clock, and gives them back by name. */
export function installTimers(
  loop: EventLoop,
  emitWarning: (message: string, name: string) => void,
  toArgumentError: (what: string, needed: string, value: unknown) => Error,
): Readonly<Record<string, unknown>> {
  const promises = createPromiseTimers(loop.clock);
  const timers = {
    ...createTimers(loop.clock, {
      bindContext: (callback) => callback,
      checkArguments(callback, delay) {
        if (typeof callback !== 'function')
          throw toArgumentError('"callback" argument', 'of type function', callback);
        warnOfUnusableDelay(delay, emitWarning);
      },
    }),
    setImmediate: loop.setImmediate,
    clearImmediate: loop.clearImmediate,
  };
  for (const [name, value] of Object.entries(timers)) define(value, 'name', name);
  define(timers.setTimeout, custom, promises.setTimeout);
  define(timers.setInterval, custom, promises.setInterval);
  define(AbortSignal, 'timeout', function timeout(delayMs: number) {
    return promises.abortSignalTimeout(delayMs);
  });
  Object.assign(globalThis, timers);
  return timers;
}

function define(target: object, key: PropertyKey, value: unknown) {
  Object.defineProperty(target, key, { value, configurable: true, writable: true });
}
