export { elide, mapText } from './change-texts.ts';
export { type ColumnShifts, toOriginalColumn } from './column-shifts.ts';
export { describeFailure } from './describe-failure.ts';
export * from './events.ts';
export { observeAborts } from './observe-aborts.ts';
export {
  type CalledFrom,
  createPlaces,
  type Places,
  type StackFrame,
  toRelativeUrl,
} from './places.ts';
export { installStackTraces } from './stack-traces.ts';
export {
  createTracer,
  gap,
  type Site,
  type TaskReport,
  type Tracer,
  type TracerHost,
} from './tracer.ts';
export { taskName, tracerName } from './tracer-name.ts';
