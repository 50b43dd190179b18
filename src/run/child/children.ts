import type childProcess from 'node:child_process';
import { shownMachine } from '../../shown-machine/index.ts';
import { ownPids } from './identity.ts';

type ChildProcess = typeof childProcess;

interface SpawnOptions {
  file: string;
  detached?: boolean;
  stdio?: string | unknown[];
}

/**
 * Lets a program start other programs. They take real time, in which the program's own clock stands still;
 * they stay in its process group, so that they end with it; what they print on its output is its output.
 */
export function allowChildren(exports: object, execPath: string) {
  const { ChildProcess } = exports as ChildProcess;
  const prototype = ChildProcess.prototype as childProcess.ChildProcess & {
    spawn: (options: SpawnOptions) => unknown;
  };
  const { spawn } = prototype;

  prototype.spawn = function (options) {
    const own = /^(node|.*\/node)$/.test(options.file) || options.file === shownMachine.runtime;
    const [input, output, error, ...rest] = toList(options.stdio);
    const result = spawn.call(this, {
      ...options,
      file: own ? execPath : options.file,
      detached: false,
      stdio: [input, toPipe(output, 1), toPipe(error, 2), ...rest],
    });
    if (this.pid !== undefined) {
      const { pid } = this;
      ownPids.add(pid);
      this.once('exit', () => ownPids.delete(pid));
    }
    if (isShared(output, 1)) this.stdout?.on('data', (chunk) => process.stdout.write(chunk));
    if (isShared(error, 2)) this.stderr?.on('data', (chunk) => process.stderr.write(chunk));
    return result;
  };
}

const toList = (stdio: SpawnOptions['stdio'] = 'pipe'): unknown[] =>
  typeof stdio === 'string' ? [stdio, stdio, stdio] : stdio;

const isShared = (stream: unknown, descriptor: number) =>
  stream === 'inherit' || stream === descriptor;

/** What would go to our own output goes through us, so that it is recorded. */
const toPipe = (stream: unknown, descriptor: number) =>
  isShared(stream, descriptor) ? 'pipe' : stream;
