import type { Tracer } from './tracer.ts';

const { apply } = Reflect;

/** Makes the tracer see who aborts. `abort` keeps its name, its length and its errors. */
export function observeAborts(
  { prototype }: typeof AbortController,
  tracer: Pick<Tracer, 'abort'>,
): void {
  const readSignal = toGetter(prototype, 'signal');
  const readAborted = toGetter(AbortSignal.prototype, 'aborted');
  const readReason = toGetter(AbortSignal.prototype, 'reason');
  const { abort } = prototype;
  const { abort: observed } = {
    abort(this: AbortController, ...args: [reason?: unknown]): void {
      const proceed = () => apply(abort, this, args);
      const signal = attempt(() => apply(readSignal, this, []));
      const isNew = signal !== undefined && !apply(readAborted, signal, []);
      if (isNew) tracer.abort(args[0], () => apply(readReason, signal, []), proceed);
      else proceed();
    },
  };
  Object.defineProperty(prototype, 'abort', { value: observed });
}

const toGetter = (prototype: object, name: string): (() => unknown) =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;

/** A controller that is none gives no signal: what it throws is left to `abort` itself. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
