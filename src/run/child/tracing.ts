import {
  createTracer,
  observeAborts,
  type Places,
  type Tracer,
  tracerName,
} from '../../trace/index.ts';
import type { Channel } from './channel.ts';
import type { Program } from './program.ts';

/** Makes the tracer that the instrumented modules call by its global name. */
export function installTracer({ sites }: Program, channel: Channel, places: Places): Tracer {
  const tracer = createTracer(sites, {
    report: channel.reportTask,
    findCaller: places.caller,
    findPlace: places.current,
  });
  Object.defineProperty(globalThis, tracerName, { value: tracer, enumerable: false });
  if (sites.length > 0) observeAborts(AbortController, tracer);
  return tracer;
}
