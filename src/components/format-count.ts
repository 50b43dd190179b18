/**
 * A number with its noun.
 * @example formatCount(1, 'program') // '1 program'
 * @example formatCount(3, 'program') // '3 programs'
 */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
