import { EventEmitter } from 'events';
import type { EventLoop } from '../../clock/browser/index.ts';
import { shownMachine } from '../../shown-machine/index.ts';
import type { PageProgram } from '../page-program.ts';
import { createArgumentError } from './received.ts';

const { pid: shownPid, parentPid, title, platform, runtime, folders, environment } = shownMachine;

/** What a program of Node's may know and do of its own process, as far as a page can give it. */
export interface NodeProcess extends EventEmitter {
  exitCode: unknown;
  readonly emitWarning: (warning: unknown, name?: unknown) => void;
}

/** Node's `process` in a page: `exit` ends the run, streams print, `nextTick` goes into the loop. */
export function createNodeProcess(
  { argv, env, entry }: PageProgram,
  loop: EventLoop,
  host: {
    readonly print: (stream: 'stdout' | 'stderr', text: string) => void;
    readonly exit: () => never;
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
  let exitCode: unknown;
  const process = Object.assign(new EventEmitter(), {
    exitCode: undefined as unknown,
    argv: [runtime, `${folders.snippets}/${entry}`, ...argv],
    execPath: runtime,
    execArgv: [],
    env: { ...environment, ...env },
    platform,
    pid: shownPid,
    ppid: parentPid,
    title,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    nextTick: loop.nextTick,
    uptime: () => clock.read() / 1000,
    hrtime: Object.assign(hrtime, { bigint: () => BigInt(clock.read()) * 1_000_000n }),
    cwd: () => folders.work,
    exit(code?: unknown) {
      if (code !== undefined) process.exitCode = code;
      return host.exit();
    },
    kill(pid: number, signal = 'SIGTERM') {
      if (pid !== shownPid && pid !== 0) throw new Error(`There is no process ${pid} in a page`);
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
  return Object.defineProperty(process as NodeProcess, 'exitCode', {
    enumerable: true,
    configurable: false,
    get: () => exitCode,
    set(code: unknown) {
      exitCode = checkCode(code);
    },
  });
}

/** Node takes whole numbers, also as texts. */
function checkCode(code: unknown): unknown {
  const isNumeric = typeof code === 'string' && code !== '' && Number.isInteger(Number(code));
  if (code === undefined || code === null || isNumeric || Number.isInteger(code)) return code;
  throw createArgumentError('"code" argument', 'of type number', code);
}
