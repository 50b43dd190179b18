import type { UncaughtEvent } from './events.ts';
import { mendMessage } from './mend-message.ts';
import type { Places } from './places.ts';

/** In characters. */
const longestText = 16_000;

// Kept from before the program runs, which may replace it.
const { toString: toHeadline } = Error.prototype;

/** What is reported of an error that ends the program. `inspect` shows any value as Node does. */
export function describeFailure(
  error: unknown,
  origin: UncaughtEvent['origin'],
  places: Places,
  inspect: (value: unknown) => string,
): Omit<UncaughtEvent, 'at'> {
  mendMessage(error);
  const stack = cut(attempt(() => inspect(error)));
  return {
    kind: 'uncaught',
    origin,
    ...places.ofStack(stack),
    error: error instanceof Error ? cut(attempt(() => toHeadline.call(error))) : stack,
    stack,
  };
}

const cut = (text: string) => (text.length > longestText ? `${text.slice(0, longestText)}…` : text);

/** An error may be so made that describing it fails. */
function attempt(describe: () => string): string {
  try {
    return describe();
  } catch {
    return 'an error that cannot be shown';
  }
}
