import { createPromiseTimers, createTimers, warnOfUnusableDelay } from '../index.ts';
import type { EventLoop } from './event-loop.ts';

const custom = Symbol.for('nodejs.util.promisify.custom');

/** Gives a worker the timers of Node, on the loop's clock, and gives them back by name. */
export function installTimers(
  loop: EventLoop,
  emitWarning: (message: string, name: string) => void,
): Readonly<Record<string, unknown>> {
  const promises = createPromiseTimers(loop.clock);
  const timers = {
    ...createTimers(loop.clock, {
      bindContext: (callback) => callback,
      checkArguments(callback, delay) {
        checkCallback(callback);
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

/** Node's error, in Node's words. */
function checkCallback(callback: unknown) {
  if (typeof callback === 'function') return;
  const error = new TypeError(
    `The "callback" argument must be of type function. Received ${String(callback)}`,
  );
  throw Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' });
}

function define(target: object, key: PropertyKey, value: unknown) {
  Object.defineProperty(target, key, { value, configurable: true, writable: true });
}
