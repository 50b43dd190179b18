import { createVirtualClock, type VirtualClock, type VirtualTimer } from '../virtual-clock.ts';
import { watchSpinning } from './spinning.ts';

/** What the driver asks of the process it drives. */
export interface Driver {
  /** False while the operating system may still hold something for the program (sockets, signals). */
  readonly isQuiet: () => boolean;
  /** True while something besides timers keeps the program alive: a server, a socket. */
  readonly isHeldOpen: () => boolean;
  /** Called when nothing can advance any more and the program is about to end, or hangs on what it holds open. */
  readonly onIdle: () => void;
  /** Called instead of a jump past `virtualTimeMs`. */
  readonly onTimeLimit: () => void;
  readonly virtualTimeMs: number;
  /** Called before each timer, when nothing of the program is running. */
  readonly onTurn: () => void;
}

/**
 * Moves virtual time when nothing else can happen. Node says so by `beforeExit`: with no real timer
 * installed it comes when libuv and the platform have drained. Each due timer then gets a real
 * immediate of its own, because Node drains microtasks between immediates as it does between timers.
 */
export function driveClock(clock: VirtualClock, driver: Driver) {
  const { emit } = process;
  // The program may replace these.
  const { setImmediate } = globalThis;
  const { apply } = Reflect;

  const { block } = clock;
  clock.block = (ms) => {
    if (clock.now() + ms > driver.virtualTimeMs) driver.onTimeLimit();
    block(ms);
  };

  watchSpinning(clock);

  const advance = (): boolean => {
    if (!driver.isQuiet()) {
      setImmediate(() => {});
      return true;
    }
    const nextDueMs = clock.nextDueMs() ?? Infinity;
    const isWithinLimit = nextDueMs <= driver.virtualTimeMs;
    // Timers that do not keep the program alive still come while something else does.
    if (!clock.hasRef() && !(isWithinLimit && driver.isHeldOpen())) {
      driver.onIdle();
      return false;
    }
    if (!isWithinLimit) driver.onTimeLimit();
    const due = clock.jump();
    for (let i = 0; i < due.length; i++) {
      setImmediate(() => {
        driver.onTurn();
        clock.fire(due[i] as VirtualTimer);
      });
    }
    return true;
  };

  Object.defineProperty(process, 'emit', {
    configurable: true,
    writable: true,
    value(this: NodeJS.Process, name: string, ...args: unknown[]) {
      if (name !== 'beforeExit') return apply(emit, this, [name, ...args]);
      if (advance()) return true;
      const hadListeners = apply(emit, this, [name, ...args]);
      // A listener may have set a timer, which Node cannot know.
      if (clock.hasRef()) setImmediate(() => {});
      return hadListeners;
    },
  });
}

/** A real timer of 1 ms, set now, is certainly due after so long. */
const certainlyDueNs = 2_000_000n;

/**
 * A clock for this process. Timers that come late because the program blocked are handed to Node as
 * real timers that are due already, so that they run where Node runs late timers: before any immediate.
 */
export function createNodeClock(): VirtualClock {
  const { setTimeout } = globalThis;
  const now = process.hrtime.bigint;
  const clock = createVirtualClock((overdue: readonly VirtualTimer[]) => {
    for (const timer of overdue) setTimeout(() => clock.fire(timer), 1);
    const startedNs = now();
    while (now() - startedNs < certainlyDueNs);
  });
  return clock;
}
