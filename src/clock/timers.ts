import { apply, OwnMap } from '../intrinsics/index.ts';
import type { VirtualClock, VirtualTimer } from './virtual-clock.ts';

type Callback = (...args: never[]) => void;

/** What the timers need from where they run. */
export interface TimersHost {
  /** Keeps the caller's async context (AsyncLocalStorage) for a callback that runs later. */
  readonly bindContext: <F extends Callback>(callback: F) => F;
  /** Called before a timer is made, with what the program passed: may throw or warn. */
  readonly checkArguments: (callback: unknown, delay: unknown) => void;
}

const timerOf = Symbol('timer');

/** `setTimeout` and its kin on a virtual clock, with the objects that Node gives back. */
export function createTimers(clock: VirtualClock, host: TimersHost) {
  const byId = new OwnMap<number, Timeout>();
  let lastId = 0;

  class Timeout {
    // Survives minification: programs see it when they print a timer.
    static readonly name = 'Timeout';
    [timerOf]: VirtualTimer;
    #id = 0;

    constructor(
      callback: Callback,
      delay: unknown,
      args: readonly unknown[],
      isRepeating: boolean,
    ) {
      const call = host.bindContext(callback);
      const fire = () => {
        if (!isRepeating) byId.delete(this.#id);
        apply(call, this, args);
      };
      this[timerOf] = clock.schedule(fire, delay, { isRepeating });
    }

    ref() {
      clock.setRef(this[timerOf], true);
      return this;
    }

    unref() {
      clock.setRef(this[timerOf], false);
      return this;
    }

    hasRef() {
      return this[timerOf].isRef;
    }

    refresh() {
      this[timerOf] = clock.refresh(this[timerOf]);
      return this;
    }

    close() {
      clear(this);
      return this;
    }

    [Symbol.dispose]() {
      clear(this);
    }

    [Symbol.toPrimitive]() {
      if (this.#id === 0) {
        this.#id = ++lastId;
        byId.set(this.#id, this);
      }
      return this.#id;
    }
  }

  const find = (timeout: unknown): Timeout | undefined => {
    if (timeout instanceof Timeout) return timeout;
    return typeof timeout === 'number' || typeof timeout === 'string'
      ? byId.get(Number(timeout))
      : undefined;
  };

  const clear = (timeout: unknown) => {
    const found = find(timeout);
    if (found) clock.cancel(found[timerOf]);
  };

  const start =
    (isRepeating: boolean) =>
    (callback: Callback, delay?: unknown, ...args: unknown[]) => {
      host.checkArguments(callback, delay);
      return new Timeout(callback, delay, args, isRepeating);
    };

  return {
    setTimeout: start(false),
    setInterval: start(true),
    clearTimeout: (timeout?: unknown) => clear(timeout),
    clearInterval: (timeout?: unknown) => clear(timeout),
  };
}
