import { getOwnPropertyDescriptor, sliceOf } from '../intrinsics/index.ts';

const { stringify } = JSON;
const { isArray } = Array;

const longestText = 20;

/**
 * A value in a few characters, without running any code of the program: no getters, no `toString`.
 * @example shortenValue('ada') // '"ada"'
 * @example shortenValue([1, 2]) // '[…]'
 */
export function shortenValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return stringify(
        value.length <= longestText ? value : `${sliceOf(value, 0, longestText - 1)}…`,
      );
    case 'function':
      return nameOfFunction(value);
    case 'object':
      if (value === null) return 'null';
      return isArray(value) ? '[…]' : '{…}';
    case 'bigint':
      return `${value}n`;
    default:
      return String(value);
  }
}

function nameOfFunction(value: object): string {
  const name = getOwnPropertyDescriptor(value, 'name')?.value;
  return typeof name === 'string' && name !== '' ? sliceOf(name, 0, longestText) : 'function';
}
