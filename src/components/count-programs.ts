import { formatCount } from './format-count.ts';

/**
 * How many programs a page shows, and that they were run.
 * @example countPrograms(1) // '1 program, which was run'
 * @example countPrograms(3) // '3 programs, each of them run'
 */
export const countPrograms = (count: number): string =>
  `${formatCount(count, 'program')}, ${count === 1 ? 'which was run' : 'each of them run'}`;
