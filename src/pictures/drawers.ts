import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DrawAnswer, DrawJob } from './draw-worker.ts';

/** Threads that draw beside the work of this one. */
export interface Drawers {
  draw(job: DrawJob): Promise<void>;
  /** From here on the process waits for what is not drawn yet. */
  hold(): void;
  close(): Promise<void>;
}

interface Pending {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Starts a thread with the first picture, and another with each further one while a processor is left for it. */
export function createDrawers(
  count = Math.max(1, Math.min(4, availableParallelism() - 1)),
): Drawers {
  const workers: Worker[] = [];
  const pending = new Map<string, Pending>();
  let next = 0;

  const settle = (file: string, error?: Error) => {
    const { resolve, reject } = pending.get(file) ?? {};
    pending.delete(file);
    if (error) reject?.(error);
    else resolve?.();
  };

  const start = (): Worker => {
    const worker = new Worker(new URL('./draw-worker.ts', import.meta.url));
    worker.on('message', ({ file, error }: DrawAnswer) =>
      settle(file, error === undefined ? undefined : new Error(error)),
    );
    worker.on('error', (cause) => {
      const error = new Error('The thread that draws pictures has failed.', { cause });
      for (const file of [...pending.keys()]) settle(file, error);
    });
    // A build that fails for another reason does not wait for pictures.
    worker.unref();
    return worker;
  };

  return {
    draw(job) {
      const worker = workers[next] ?? start();
      workers[next] = worker;
      next = (next + 1) % count;
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      pending.set(job.file, { resolve, reject });
      worker.postMessage(job);
      return promise;
    },
    hold() {
      for (const worker of workers) worker.ref();
    },
    async close() {
      await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
      next = 0;
    },
  };
}
