import { inspect } from 'node:util';
import type { Channel } from './channel.ts';
import type { Places } from './places.ts';

// Kept from before the program runs, which may replace it.
const { process } = globalThis;

/** Reports the error that ends the program. A program that handles it itself goes on, and nothing is reported. */
export function reportUncaught(channel: Channel, places: Places) {
  const { listenerCount } = process;
  const { toString: toHeadline } = Error.prototype;

  process.on('uncaughtExceptionMonitor', (error: unknown, origin) => {
    if (listenerCount.call(process, 'uncaughtException') > 0) return;
    const stack = attempt(() => inspect(error));
    channel.report({
      kind: 'uncaught',
      origin: origin === 'unhandledRejection' ? 'rejection' : 'exception',
      ...places.ofStack(stack),
      error: error instanceof Error ? attempt(() => toHeadline.call(error)) : stack,
      stack,
    });
  });
}

/** An error may be so made that describing it fails. */
function attempt(describe: () => string): string {
  try {
    return describe();
  } catch {
    return 'an error that cannot be shown';
  }
}
