import {
  createConsoleTimers,
  createVirtualDate,
  createVirtualFile,
  epochMs,
  installVirtualTemporal,
  type VirtualClock,
} from '../index.ts';
import { installEventTimes } from './event-times.ts';
import { patchPerformance } from './performance.ts';

/** Replaces every way of asking Node for the time. */
export function installTime(clock: VirtualClock) {
  const wallMs = () => epochMs + clock.read();
  const realNow = process.hrtime.bigint;

  globalThis.Date = createVirtualDate(Date, wallMs);
  globalThis.File = createVirtualFile(File, wallMs);
  Object.assign(process.getBuiltinModule('node:buffer'), { File: globalThis.File });
  patchOnFirstUse('Temporal', (temporal: typeof Temporal) =>
    installVirtualTemporal(temporal, wallMs),
  );
  patchOnFirstUse('performance', (performance: Performance) =>
    patchPerformance(performance, clock),
  );
  patchHrtime(clock);
  Object.defineProperty(process, 'uptime', {
    value: () => clock.read() / 1000,
    configurable: true,
  });
  Object.assign(
    console,
    createConsoleTimers(() => clock.read(), console),
  );
  patchOnFirstUse('Intl', (intl: typeof Intl) => patchDateTimeFormat(intl, wallMs));
  installEventTimes(clock, realNow);
  patchAtomics(clock);
}

/** Some globals are made by Node when first asked for; patching them sooner would cost every program. */
function patchOnFirstUse<T>(name: string, patch: (value: T) => unknown) {
  const descriptor = Object.getOwnPropertyDescriptor(globalThis, name);
  if (!descriptor) return;
  const define = (value: unknown) =>
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  Object.defineProperty(globalThis, name, {
    configurable: true,
    enumerable: descriptor.enumerable ?? false,
    set: define,
    get() {
      const value: T = descriptor.get ? descriptor.get.call(globalThis) : descriptor.value;
      const patched = patch(value) ?? value;
      define(patched);
      return patched;
    },
  });
}

function patchHrtime(clock: VirtualClock) {
  const { hrtime: realHrtime } = process;
  const hrtime = (since?: [number, number]) => {
    // Node's own error, from Node itself.
    if (since !== undefined && (!Array.isArray(since) || since.length !== 2)) realHrtime(since);
    const nowMs = clock.read();
    const [seconds, nanoseconds] = [Math.floor(nowMs / 1000), (nowMs % 1000) * 1e6];
    if (!since) return [seconds, nanoseconds];
    const borrow = nanoseconds < since[1] ? 1 : 0;
    return [seconds - since[0] - borrow, nanoseconds - since[1] + borrow * 1e9];
  };
  const bigint = () => BigInt(clock.read()) * 1_000_000n;
  Object.defineProperty(process, 'hrtime', {
    value: Object.assign(hrtime, { bigint }),
    configurable: true,
    writable: true,
  });
}

/** `format()` without an argument formats the current time. */
function patchDateTimeFormat(intl: typeof Intl, wallMs: () => number) {
  const { prototype } = intl.DateTimeFormat;
  const { get: getFormat } = Object.getOwnPropertyDescriptor(prototype, 'format') ?? {};
  const { formatToParts } = prototype;
  Object.defineProperty(prototype, 'format', {
    configurable: true,
    get(this: Intl.DateTimeFormat) {
      const format = getFormat?.call(this) as Intl.DateTimeFormat['format'];
      return (date?: Date | number) => format(date ?? wallMs());
    },
  });
  Object.defineProperty(prototype, 'formatToParts', {
    configurable: true,
    writable: true,
    value(this: Intl.DateTimeFormat, date?: Date | number) {
      return formatToParts.call(this, date ?? wallMs());
    },
  });
}

/** Waiting with a timeout takes virtual time: blocking moves the clock, waiting in the background sets a timer. */
function patchAtomics(clock: VirtualClock) {
  const { wait, waitAsync } = Atomics;
  Object.assign(Atomics, {
    wait(array: Int32Array, index: number, value: number, timeout = Infinity) {
      if (timeout === Infinity) return wait(array, index, value);
      const result = wait(array, index, value, 0);
      if (result === 'timed-out') clock.block(timeout);
      return result;
    },
    waitAsync(array: Int32Array, index: number, value: number, timeout = Infinity) {
      const waiting = waitAsync(array, index, value);
      if (timeout === Infinity || !waiting.async) return waiting;
      const { promise, resolve } = Promise.withResolvers<string>();
      const timer = clock.schedule(() => resolve('timed-out'), timeout);
      waiting.value.then((result) => {
        clock.cancel(timer);
        resolve(result);
      });
      return { async: true, value: promise };
    },
  });
}
