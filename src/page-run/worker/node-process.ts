import { EventEmitter } from 'events';
import type { EventLoop } from '../../clock/browser/index.ts';
import type { PageProgram } from '../page-program.ts';

/** The process id that every recorded run has. */
const shownPid = 4242;

/** What a program of Node's may know and do of its own process, as far as a page can give it. */
export interface NodeProcess extends EventEmitter {
  exitCode: number | undefined;
  readonly emitWarning: (warning: unknown, name?: unknown) => void;
}

/** Node's `process` in a page: `exit` ends the run, streams print, `nextTick` goes into the loop. */
export function createNodeProcess(
  { argv, env, entry }: PageProgram,
  loop: EventLoop,
  host: {
    readonly print: (stream: 'stdout' | 'stderr', text: string) => void;
    readonly exit: (code: number) => never;
    readonly endBySignal: (signal: string) => void;
  },
): NodeProcess {
  const { clock } = loop;
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY: false,
    write(text: unknown, ...rest: unknown[]) {
      host.print(name, String(text));
      const done = rest.at(-1);
      if (typeof done === 'function') loop.nextTick(done as () => void);
      return true;
    },
  });
  const hrtime = (since: readonly [number, number] = [0, 0]) => {
    const ns = clock.read() * 1e6 - (since[0] * 1e9 + since[1]);
    return [Math.floor(ns / 1e9), ns % 1e9];
  };
  const process = Object.assign(new EventEmitter(), {
    argv: ['/usr/local/bin/node', `/snippets/${entry}`, ...argv],
    env: { TZ: 'UTC', LC_ALL: 'en_US.UTF-8', ...env },
    exitCode: undefined as number | undefined,
    platform: 'linux',
    pid: shownPid,
    ppid: 1,
    title: 'node',
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    nextTick: loop.nextTick,
    uptime: () => clock.read() / 1000,
    hrtime: Object.assign(hrtime, { bigint: () => BigInt(clock.read()) * 1_000_000n }),
    cwd: () => '/scratch',
    exit: (code?: number) => host.exit(Number(code ?? process.exitCode ?? 0)),
    kill(pid: number, signal = 'SIGTERM') {
      if (pid !== shownPid) throw new Error(`There is no process ${pid} in a page`);
      loop.setImmediate(() => process.emit(signal, signal) || host.endBySignal(signal));
      return true;
    },
    emitWarning(warning: unknown, name: unknown = 'Warning') {
      const text =
        warning instanceof Error ? `${warning.name}: ${warning.message}` : `${name}: ${warning}`;
      loop.nextTick(() =>
        host.print(
          'stderr',
          `(node:${shownPid}) ${text}\n(Use \`node --trace-warnings ...\` to show where the warning was created)\n`,
        ),
      );
    },
  });
  return process;
}
