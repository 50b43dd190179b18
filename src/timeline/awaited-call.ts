const callPattern =
  /^(?:void |new )?((?:[\p{ID_Continue}$#]+\s*(?:\?\.|\.)\s*)*)([\p{ID_Continue}$#]+)\s*\(/u;

export interface AwaitedCall {
  /** What stands before the last name, such as `Promise.`. */
  readonly receiver: string;
  readonly name: string;
}

/**
 * The call whose result is awaited, if the whole of what is awaited is one call.
 * @example findAwaitedCall('queue.take()') // { receiver: 'queue.', name: 'take' }
 * @example findAwaitedCall('load().catch(log)') // undefined
 */
export function findAwaitedCall(on: string): AwaitedCall | undefined {
  const match = callPattern.exec(on);
  if (!match) return undefined;
  const [head, receiver = '', name = ''] = match;
  const isWhole = on.endsWith('…') || findClosing(on, head.length - 1) === on.trimEnd().length - 1;
  return isWhole ? { receiver: receiver.replaceAll(/\s/g, ''), name } : undefined;
}

const quotes = ['"', "'", '`'];
const openers = ['(', '[', '{'];
const closers = [')', ']', '}'];

function findClosing(text: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let index = from; index < text.length; index++) {
    const character = text[index] as string;
    if (quote !== '') {
      if (character === '\\') index++;
      else if (character === quote) quote = '';
    } else if (quotes.includes(character)) quote = character;
    else if (openers.includes(character)) depth++;
    else if (closers.includes(character) && --depth === 0) return index;
  }
  return -1;
}
