import { inspect } from 'node-inspect-extracted';

const longestText = 28;

/**
 * Node's error for what is of another type than it must be.
 * @example createArgumentError('"code" argument', 'of type number', 'a')
 */
export function createArgumentError(what: string, needed: string, value: unknown): TypeError {
  const error = new TypeError(`The ${what} must be ${needed}. Received ${describeReceived(value)}`);
  return Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' });
}

/**
 * How Node says what it was given instead.
 * @example describeReceived('a') // "type string ('a')"
 * @example describeReceived([]) // 'an instance of Array'
 */
export function describeReceived(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'function') return `function ${value.name}`;
  if (typeof value === 'object') {
    const { name } = value.constructor ?? {};
    return name ? `an instance of ${name}` : inspect(value, { depth: -1 });
  }
  const isLong = typeof value === 'string' && value.length > longestText;
  const shown = isLong ? `${value.slice(0, longestText - 3)}...` : value;
  return `type ${typeof value} (${inspect(shown)})`;
}
