import { inspect } from 'node:util';
import { describeFailure, type Places } from '../../trace/index.ts';
import type { Channel } from './channel.ts';

// Kept from before the program runs, which may replace it.
const { process } = globalThis;

/** Reports the error that ends the program. A program that handles it itself goes on, and nothing is reported. */
export function reportUncaught(channel: Channel, places: Places) {
  const { listenerCount } = process;

  process.on('uncaughtExceptionMonitor', (error: unknown, origin) => {
    if (listenerCount.call(process, 'uncaughtException') > 0) return;
    channel.report(
      describeFailure(
        error,
        origin === 'unhandledRejection' ? 'rejection' : 'exception',
        places,
        inspect,
      ),
    );
  });
}
