import { formatCount } from './format-count.ts';

/**
 * Minutes in the words of a timetable.
 * @example formatHours(45) // '45 minutes'
 * @example formatHours(875) // '14 hours 35 minutes'
 */
export function formatHours(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [
    ...(hours > 0 ? [formatCount(hours, 'hour')] : []),
    ...(rest > 0 || hours === 0 ? [formatCount(rest, 'minute')] : []),
  ].join(' ');
}
