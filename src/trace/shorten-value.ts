const longestText = 20;

/**
 * A value in a few characters, without running any code of the program: no getters, no `toString`.
 * @example shortenValue('ada') // '"ada"'
 * @example shortenValue([1, 2]) // '[…]'
 */
export function shortenValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(
        value.length <= longestText ? value : `${value.slice(0, longestText - 1)}…`,
      );
    case 'function':
      return nameOfFunction(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? '[…]' : '{…}';
    case 'bigint':
      return `${value}n`;
    default:
      return String(value);
  }
}

function nameOfFunction(value: object): string {
  const name = Object.getOwnPropertyDescriptor(value, 'name')?.value;
  return typeof name === 'string' && name !== '' ? name.slice(0, longestText) : 'function';
}
