import type { EventEmitter } from 'events';

/** Gives the function that takes the listener away again. */
export function listenTo(
  emitter: EventEmitter | EventTarget,
  name: string,
  listener: (...args: unknown[]) => void,
): () => void {
  if (emitter instanceof EventTarget) {
    emitter.addEventListener(name, listener);
    return () => emitter.removeEventListener(name, listener);
  }
  emitter.on(name, listener);
  return () => emitter.removeListener(name, listener);
}
