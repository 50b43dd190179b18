import { fs } from './builtin-exports.ts';
import type { Program } from './program.ts';

type Threads = typeof import('node:worker_threads');

/** What every thread of a run starts from. */
export interface Thread {
  readonly program: Program;
  readonly isMain: boolean;
  readonly realStartNs: bigint;
}

const key = 'awaited';

/** In the main thread read from the file that the parent names; in others, handed on by the main thread. */
export function startThread(): Thread {
  const file = process.env.AWAITED_PROGRAM;
  if (file === undefined) {
    const { getEnvironmentData } = process.getBuiltinModule('node:worker_threads');
    return { ...(getEnvironmentData(key) as unknown as Thread), isMain: false };
  }
  delete process.env.AWAITED_PROGRAM;
  const program = JSON.parse(fs.readFileSync(file, 'utf8'));
  return { program, isMain: true, realStartNs: process.hrtime.bigint() };
}

/** For `node:worker_threads`, on the real clock. */
export function handOn(thread: Thread): (exports: object) => void {
  return (exports) => {
    if (thread.isMain) (exports as Threads).setEnvironmentData(key, thread as never);
  };
}
