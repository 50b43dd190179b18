import type { Tracer } from '../../trace/index.ts';
import type { Channel } from './channel.ts';

// Kept from before the program runs, which may replace it.
const { process } = globalThis;

/**
 * Reports the end after the program's own `exit` listeners, which may still print or change the code.
 * Where the program ended because nothing could advance, says first which tasks still waited.
 */
export function reportExit(channel: Channel, tracer: Tracer) {
  const { emit } = process;
  const { apply } = Reflect;
  let isDrained = false;
  Object.defineProperty(process, 'emit', {
    configurable: true,
    writable: true,
    value(this: NodeJS.Process, name: string, ...args: unknown[]) {
      const result = apply(emit, this, [name, ...args]);
      if (name === 'beforeExit') isDrained = true;
      if (name === 'exit') {
        if (isDrained)
          for (const wait of tracer.waiting()) channel.report({ kind: 'stuck', ...wait });
        channel.report({ kind: 'exit', code: Number(process.exitCode ?? args[0] ?? 0) });
      }
      return result;
    },
  });
}
