const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** @example inWords(3) // 'three' */
export const inWords = (count: number): string => words[count] ?? count.toLocaleString('en');

/** @example counted(1, 'call') // 'one call' */
export const counted = (count: number, noun: string): string =>
  `${inWords(count)} ${noun}${count === 1 ? '' : 's'}`;

/** @example capitalise('three calls') // 'Three calls' */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** @example listed(['a', 'b', 'c']) // 'a, b and c' */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
