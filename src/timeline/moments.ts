import { formatDuration } from './format-duration.ts';
import type { TaskModel } from './model.ts';

/** @example atMoment(model, 300) // ' at 300 ms'; nothing on the real clock, which keeps no times */
export const atMoment = ({ clock }: Pick<TaskModel, 'clock'>, ms: number): string =>
  clock === 'real' ? '' : ` at ${formatDuration(ms)}`;
