import timers from 'node:timers';
import { promisify } from 'node:util';
import { createPromiseTimers, createTimers, type VirtualClock } from '../index.ts';

type Callback = (...args: never[]) => void;

/** How a callback keeps its async context; set once the program loads `node:async_hooks`. */
export interface AsyncContext {
  bind: <F extends Callback>(callback: F) => F;
}

/** Replaces every timer that Node offers: global, `node:timers`, `node:timers/promises`, promisified. */
export function installTimers(clock: VirtualClock, context: AsyncContext) {
  const real = { setTimeout: timers.setTimeout };
  const virtual = createTimers(clock, {
    bindContext: (callback) => context.bind(callback),
    checkArguments(callback, delay) {
      // Node's own error, from Node itself.
      if (typeof callback !== 'function') real.setTimeout(callback as never);
      warnOfUnusableDelay(delay);
    },
  });
  const promises = createPromiseTimers(clock);

  define(virtual.setTimeout, promisify.custom, promises.setTimeout);
  define(virtual.setInterval, promisify.custom, promises.setInterval);
  Object.assign(timers, virtual);
  Object.assign(globalThis, virtual);
  define(AbortSignal, 'timeout', promises.abortSignalTimeout);

  return {
    /** For `node:timers/promises`, whose `setImmediate` stays Node's own. */
    patchPromises(module: typeof import('node:timers/promises')) {
      Object.assign(module, { setTimeout: promises.setTimeout, setInterval: promises.setInterval });
      define(module.scheduler, 'wait', promises.wait);
    },
  };
}

function define(target: object, key: PropertyKey, value: unknown) {
  Object.defineProperty(target, key, {
    value,
    configurable: true,
    writable: true,
    enumerable: false,
  });
}

/** Node's warnings, in Node's words. */
function warnOfUnusableDelay(delay: unknown) {
  const ms = Number(delay ?? 1);
  const warn = (message: string, name: string) =>
    process.emitWarning(`${message}\nTimeout duration was set to 1.`, name);
  if (ms > 2 ** 31 - 1)
    warn(`${ms} does not fit into a 32-bit signed integer.`, 'TimeoutOverflowWarning');
  else if (ms < 0) warn(`${ms} is a negative number.`, 'TimeoutNegativeWarning');
  else if (Number.isNaN(ms)) warn(`${String(delay)} is not a number.`, 'TimeoutNaNWarning');
}
