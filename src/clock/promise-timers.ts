import type { VirtualClock } from './virtual-clock.ts';

interface PromiseTimerOptions {
  readonly signal?: AbortSignal;
  readonly ref?: boolean;
}

/** Thrown by an aborted wait; has the name, code, message and cause of Node's own. */
export class AbortError extends Error {
  readonly code = 'ABORT_ERR';
  override readonly name = 'AbortError';

  constructor(cause: unknown) {
    super('The operation was aborted', { cause });
  }
}

/** `node:timers/promises` and `AbortSignal.timeout` on a virtual clock. */
export function createPromiseTimers(clock: VirtualClock) {
  const setTimeout = <T>(
    delay?: number,
    value?: T,
    options: PromiseTimerOptions = {},
  ): Promise<T> => {
    const { signal, ref = true } = options;
    if (signal?.aborted) return Promise.reject(new AbortError(signal.reason));
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const timer = clock.schedule(() => resolve(value as T), delay, { isRef: ref });
    if (!signal) return promise;
    const abort = () => {
      clock.cancel(timer);
      reject(new AbortError(signal.reason));
    };
    signal.addEventListener('abort', abort, { once: true });
    return settleAsNode(promise, () => signal.removeEventListener('abort', abort));
  };

  async function* setInterval<T>(delay?: number, value?: T, options: PromiseTimerOptions = {}) {
    const { signal, ref = true } = options;
    if (signal?.aborted) throw new AbortError(signal.reason);
    let missed = 0;
    let wake: ((failure?: Promise<never>) => void) | undefined;
    const tick = () => {
      missed++;
      wake?.();
      wake = undefined;
    };
    const timer = clock.schedule(tick, delay, { isRepeating: true, isRef: ref });
    const abort = () => {
      clock.cancel(timer);
      wake?.(Promise.reject(new AbortError(signal?.reason)));
      wake = undefined;
    };
    signal?.addEventListener('abort', abort, { once: true });
    try {
      while (!signal?.aborted) {
        if (missed === 0) await new Promise<void>((resolve) => (wake = resolve));
        for (; missed > 0; missed--) yield value as T;
      }
      throw new AbortError(signal.reason);
    } finally {
      clock.cancel(timer);
      signal?.removeEventListener('abort', abort);
    }
  }

  const abortSignalTimeout = (delay: number): AbortSignal => {
    const controller = new AbortController();
    const abort = () =>
      controller.abort(
        new DOMException('The operation was aborted due to timeout', 'TimeoutError'),
      );
    clock.schedule(abort, delay, { isRef: false });
    return controller.signal;
  };

  return {
    setTimeout,
    setInterval,
    abortSignalTimeout,
    wait: (delay: number, options?: PromiseTimerOptions) => setTimeout(delay, undefined, options),
  };
}

/** Node settles a wait that can be aborted through so many promises; a program sees the order that comes of it. */
function settleAsNode<T>(promise: Promise<T>, cleanUp: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    new Promise<T>((pass, fail) => promise.then(pass, fail)).finally(cleanUp).then(resolve, reject);
  });
}
