import { OwnWeakMap } from '../../intrinsics/index.ts';
import {
  createVirtualDate,
  createVirtualFile,
  endMeasure,
  epochMs,
  installVirtualTemporal,
  startMark,
  type VirtualClock,
} from '../index.ts';

/** Replaces every way of asking a worker for the time. */
export function installTime(clock: VirtualClock) {
  const wallMs = () => epochMs + clock.read();
  globalThis.Date = createVirtualDate(Date, wallMs);
  globalThis.File = createVirtualFile(File, wallMs);
  if ('Temporal' in globalThis) installVirtualTemporal(Temporal, wallMs);
  patchPerformance(clock);
  patchEvents(clock);
}

function patchPerformance(clock: VirtualClock) {
  const { prototype } = Performance;
  const { mark, measure } = prototype;
  Object.defineProperty(prototype, 'timeOrigin', { get: () => epochMs, configurable: true });
  Object.assign(prototype, {
    now: () => clock.read(),
    mark(this: Performance, name: string, options?: PerformanceMarkOptions) {
      return mark.call(this, name, startMark(options, clock));
    },
    measure(
      this: Performance,
      name: string,
      start?: string | PerformanceMeasureOptions,
      end?: string,
    ) {
      return measure.call(this, name, endMeasure(start, end ?? clock.read()));
    },
  });
}

/** An event has the time at which it is first asked for it, which is that at which its listeners are called. */
function patchEvents(clock: VirtualClock) {
  const stamps = new OwnWeakMap<Event, number>();
  Object.defineProperty(Event.prototype, 'timeStamp', {
    configurable: true,
    enumerable: true,
    get(this: Event) {
      const stampMs = stamps.get(this) ?? clock.now();
      stamps.set(this, stampMs);
      return stampMs;
    },
  });
}
