import type { EventEmitter } from 'events';
import { AbortError } from '../../clock/index.ts';

interface OnceOptions {
  readonly signal?: AbortSignal;
}

/**
 * `once` of `node:events`, with its signal and its promises: it is an async function that gives another promise,
 * and a program sees the order that comes of it.
 */
export async function once(
  emitter: EventEmitter | EventTarget,
  name: string,
  { signal }: OnceOptions = {},
): Promise<unknown[]> {
  if (signal?.aborted) throw new AbortError(signal.reason);
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      remove();
      signal?.removeEventListener('abort', onAbort);
      finish();
    };
    const onEvent = (...args: unknown[]) => settle(() => resolve(args));
    const onError = (error: unknown) => settle(() => reject(error));
    const onAbort = () => settle(() => reject(new AbortError(signal?.reason)));
    const remove = listenTo(emitter, name, onEvent, onError);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** Gives the function that takes the listeners away again. Only an emitter tells of errors. */
function listenTo(
  emitter: EventEmitter | EventTarget,
  name: string,
  onEvent: (...args: unknown[]) => void,
  onError: (error: unknown) => void,
): () => void {
  if (emitter instanceof EventTarget) {
    emitter.addEventListener(name, onEvent, { once: true });
    return () => emitter.removeEventListener(name, onEvent);
  }
  emitter.once(name, onEvent);
  if (name !== 'error') emitter.once('error', onError);
  return () => {
    emitter.removeListener(name, onEvent);
    emitter.removeListener('error', onError);
  };
}
