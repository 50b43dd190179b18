import type { EventEmitter } from 'events';
import { AbortError } from '../../clock/index.ts';
import { listenTo } from './listen-to.ts';
import { createArgumentError } from './received.ts';

interface OnOptions {
  readonly signal?: AbortSignal;
  /** Events that end the iteration. */
  readonly close?: readonly string[];
}

interface Waiting {
  readonly resolve: (result: IteratorResult<unknown[]>) => void;
  readonly reject: (error: unknown) => void;
}

const argument = '"EventEmitter.AsyncIterator" property';
const instance = 'an instance of Error';

const AsyncIteratorPrototype = Object.getPrototypeOf(
  Object.getPrototypeOf(async function* () {}.prototype),
);

/** `on` of `node:events`: the events of an emitter, one after the other, those included that came while nobody asked. */
export function on(
  emitter: EventEmitter | EventTarget,
  name: string,
  { signal, close = [] }: OnOptions = {},
): AsyncIterableIterator<unknown[]> {
  if (signal?.aborted) throw new AbortError(signal.reason);
  const arrived: unknown[][] = [];
  const waiting: Waiting[] = [];
  let failure: { readonly error: unknown } | undefined;
  let hasEnded = false;

  const onEvent = (...args: unknown[]) => {
    const next = waiting.shift();
    if (next) next.resolve({ done: false, value: args });
    else arrived.push(args);
  };
  const onError = (error: unknown) => {
    const next = waiting.shift();
    if (next) next.reject(error);
    else failure = { error };
    end();
  };
  const removals = [
    listenTo(emitter, name, onEvent),
    ...(name !== 'error' && !(emitter instanceof EventTarget)
      ? [listenTo(emitter, 'error', onError)]
      : []),
    ...close.map((each) => listenTo(emitter, each, () => void end())),
  ];
  const aborting = signal && addAbortListener(signal, () => onError(new AbortError(signal.reason)));

  const end = (): Promise<IteratorResult<unknown[]>> => {
    aborting?.[Symbol.dispose]();
    for (const remove of removals.splice(0)) remove();
    hasEnded = true;
    const done = { done: true, value: undefined } as const;
    for (const each of waiting.splice(0)) each.resolve(done);
    return Promise.resolve(done);
  };

  return Object.setPrototypeOf(
    {
      next() {
        const value = arrived.shift();
        if (value) return Promise.resolve({ done: false, value });
        if (failure) {
          const { error } = failure;
          failure = undefined;
          return Promise.reject(error);
        }
        if (hasEnded) return end();
        return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
      },
      return: end,
      throw(error: unknown) {
        if (!(error instanceof Error)) throw createArgumentError(argument, instance, error);
        onError(error);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    },
    AsyncIteratorPrototype,
  );
}

/** `addAbortListener` of `node:events`: called also where the signal has been aborted before. */
export function addAbortListener(
  signal: AbortSignal,
  listener: (event: Event) => void,
): Disposable {
  if (typeof listener !== 'function')
    throw createArgumentError('"listener" argument', 'of type function', listener);
  // Node gives it no event then.
  if (signal.aborted) queueMicrotask(listener as () => void);
  else signal.addEventListener('abort', listener, { once: true });
  return {
    [Symbol.dispose]: () => signal.removeEventListener('abort', listener),
  };
}
