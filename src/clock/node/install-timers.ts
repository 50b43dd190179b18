import { promisify } from 'node:util';
import {
  createPromiseTimers,
  createTimers,
  type VirtualClock,
  warnOfUnusableDelay,
} from '../index.ts';

// Kept from before the program runs, which may replace it.
const { process } = globalThis;

// Not by a default import, for which a bundle would copy every export.
const timers = process.getBuiltinModule('node:timers');

const emitWarning = (message: string, name: string) => process.emitWarning(message, name);

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
      warnOfUnusableDelay(delay, emitWarning);
    },
  });
  const promises = createPromiseTimers(clock);
  const { timeout: realAbortTimeout } = AbortSignal;

  for (const [name, value] of Object.entries(virtual)) define(value, 'name', name);
  define(virtual.setTimeout, promisify.custom, promises.setTimeout);
  define(virtual.setInterval, promisify.custom, promises.setInterval);
  Object.assign(timers, virtual);
  Object.assign(globalThis, virtual);
  define(AbortSignal, 'timeout', function timeout(delay: number) {
    // Node's own error, from Node itself.
    const isUsable = typeof delay === 'number' && delay >= 0 && delay <= 2 ** 32 - 1;
    return isUsable
      ? promises.abortSignalTimeout(delay)
      : realAbortTimeout.call(AbortSignal, delay);
  });

  return {
    /** For `node:timers/promises`, whose `setImmediate` stays Node's own. */
    patchPromises(module: typeof import('node:timers/promises')) {
      const { setTimeout, setInterval } = module;
      Object.assign(module, {
        setTimeout: checked(promises.setTimeout, setTimeout),
        setInterval: checked(promises.setInterval, setInterval),
      });
      define(module.scheduler, 'wait', checked(promises.wait, module.scheduler.wait, 1));
    },
  };
}

/** Calls Node's own function instead where the arguments are such that it throws an error of its own. */
function checked<F extends (...args: never[]) => unknown>(
  virtual: F,
  real: (...args: never[]) => unknown,
  optionsAt = 2,
): F {
  const call = (...args: never[]) =>
    isUsable(args[0], args[optionsAt]) ? virtual(...args) : real(...args);
  return define(call, 'name', real.name) as F;
}

function isUsable(delay: unknown, options: unknown): boolean {
  if (delay !== undefined && typeof delay !== 'number') return false;
  if (options === undefined) return true;
  if (typeof options !== 'object' || options === null) return false;
  const { signal, ref } = options as { signal?: unknown; ref?: unknown };
  const isSignal =
    signal === undefined || (typeof signal === 'object' && signal !== null && 'aborted' in signal);
  return isSignal && (ref === undefined || typeof ref === 'boolean');
}

function define<T extends object>(target: T, key: PropertyKey, value: unknown): T {
  return Object.defineProperty(target, key, {
    value,
    configurable: true,
    writable: true,
    enumerable: false,
  });
}
