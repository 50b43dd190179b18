import type { Channel } from './channel.ts';

/** Reports the end after the program's own `exit` listeners, which may still print or change the code. */
export function reportExit(channel: Channel) {
  const { emit } = process;
  Object.defineProperty(process, 'emit', {
    configurable: true,
    writable: true,
    value(this: NodeJS.Process, name: string, ...args: unknown[]) {
      const result = Reflect.apply(emit, this, [name, ...args]);
      if (name === 'exit')
        channel.report({ kind: 'exit', code: Number(process.exitCode ?? args[0] ?? 0) });
      return result;
    },
  });
}
