export { elide, mapText } from './change-texts.ts';
export { type ColumnShifts, toOriginalColumn } from './column-shifts.ts';
export * from './events.ts';
export {
  createTracer,
  gap,
  type Site,
  type TaskReport,
  type Tracer,
  type TracerHost,
  tracerName,
} from './tracer.ts';
