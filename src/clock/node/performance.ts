import { endMeasure, epochMs, startMark, type VirtualClock } from '../index.ts';

/** Makes `performance` read the virtual clock, marks and measures included. */
export function patchPerformance(performance: Performance, clock: VirtualClock) {
  const prototype = Object.getPrototypeOf(performance) as Performance;
  const { mark, measure } = prototype;
  const { nodeTiming } = performance as unknown as { nodeTiming: { uvMetricsInfo: object } };
  const define = (key: string, descriptor: PropertyDescriptor) =>
    Object.defineProperty(prototype, key, { configurable: true, enumerable: true, ...descriptor });

  define('now', { value: () => clock.read(), writable: true });
  define('timeOrigin', { get: () => epochMs });
  define('mark', {
    writable: true,
    value(this: Performance, name: string, options?: PerformanceMarkOptions) {
      return mark.call(this, name, startMark(options, clock));
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
      return measure.call(this, name, endMeasure(start, end ?? clock.read()));
    },
  });
  // What the process does besides is real, and not the program's.
  const idle = { idle: 0, active: 0, utilization: 0 };
  define('eventLoopUtilization', { writable: true, value: () => ({ ...idle }) });
  define('nodeTiming', {
    get: () => ({
      ...bootTiming,
      duration: clock.now(),
      uvMetricsInfo: nodeTiming.uvMetricsInfo,
    }),
  });
  define('timerify', {
    writable: true,
    value() {
      throw new Error(
        'performance.timerify measures real time and is not available on the virtual clock; put "// @clock real" in the head',
      );
    },
  });
  define('toJSON', {
    writable: true,
    value: () => ({
      nodeTiming: { ...bootTiming, duration: clock.now() },
      timeOrigin: epochMs,
      eventLoopUtilization: { ...idle },
    }),
  });
}

const bootTiming = {
  name: 'node',
  entryType: 'node',
  startTime: 0,
  duration: 0,
  nodeStart: 0,
  v8Start: 0,
  environment: 0,
  bootstrapComplete: 0,
  loopStart: 0,
  loopExit: -1,
  idleTime: 0,
};

/** For `node:perf_hooks`: a mark made by hand starts now, too. */
export function patchPerformanceMark(
  exports: { PerformanceMark: typeof PerformanceMark },
  clock: VirtualClock,
) {
  exports.PerformanceMark = new Proxy(exports.PerformanceMark, {
    construct: (target, [name, options]: [string, PerformanceMarkOptions?], newTarget) =>
      Reflect.construct(target, [name, startMark(options, clock)], newTarget),
  });
}
