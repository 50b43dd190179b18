import { inspect } from 'node:util';
import type { Channel } from './channel.ts';
import type { Places } from './places.ts';

/** Reports the error that ends the program. A program that handles it itself goes on, and nothing is reported. */
export function reportUncaught(channel: Channel, places: Places) {
  process.on('uncaughtExceptionMonitor', (error: unknown, origin) => {
    if (process.listenerCount('uncaughtException') > 0) return;
    const stack = inspect(error);
    channel.report({
      kind: 'uncaught',
      origin: origin === 'unhandledRejection' ? 'rejection' : 'exception',
      ...places.ofStack(stack),
      error: error instanceof Error ? Error.prototype.toString.call(error) : inspect(error),
      stack,
    });
  });
}
