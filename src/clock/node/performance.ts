import { epochMs, type VirtualClock } from '../index.ts';

/** Makes `performance` read the virtual clock, marks and measures included. */
export function patchPerformance(performance: Performance, clock: VirtualClock) {
  const prototype = Object.getPrototypeOf(performance) as Performance;
  const { mark, measure, toJSON } = prototype;
  const define = (key: keyof Performance, descriptor: PropertyDescriptor) =>
    Object.defineProperty(prototype, key, { configurable: true, enumerable: true, ...descriptor });

  define('now', { value: () => clock.read(), writable: true });
  define('timeOrigin', { get: () => epochMs });
  define('mark', {
    writable: true,
    value(this: Performance, name: string, options: PerformanceMarkOptions = {}) {
      return mark.call(this, name, { startTime: clock.read(), ...options });
    },
  });
  define('measure', {
    writable: true,
    value(
      this: Performance,
      name: string,
      start?: string | PerformanceMeasureOptions,
      end?: string,
    ) {
      return measure.call(this, name, withEnd(start, end ?? clock.read()));
    },
  });
  define('toJSON', {
    writable: true,
    value(this: Performance) {
      return { ...toJSON.call(this), timeOrigin: epochMs };
    },
  });
}

/** A measure that names no end ends now. */
function withEnd(
  start: string | PerformanceMeasureOptions | undefined,
  end: string | number,
): PerformanceMeasureOptions {
  if (typeof start !== 'object') return { ...(start !== undefined && { start }), end };
  const { end: given, duration } = start;
  return given === undefined && duration === undefined ? { ...start, end } : start;
}
