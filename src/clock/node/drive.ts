import { createVirtualClock, type VirtualClock, type VirtualTimer } from '../virtual-clock.ts';

/** What the driver asks of the process it drives. */
export interface Driver {
  /** False while the operating system may still hold something for the program (sockets, signals). */
  readonly isQuiet: () => boolean;
  /** Called when nothing can advance any more and the program is about to end, or hangs on open handles. */
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

  const advance = (): boolean => {
    if (!driver.isQuiet()) {
      setImmediate(() => {});
      return true;
    }
    if (!clock.hasRef()) {
      driver.onIdle();
      return false;
    }
    if ((clock.nextDueMs() ?? 0) > driver.virtualTimeMs) driver.onTimeLimit();
    for (const timer of clock.jump()) {
      setImmediate(() => {
        driver.onTurn();
        clock.fire(timer);
      });
    }
    return true;
  };

  Object.defineProperty(process, 'emit', {
    configurable: true,
    writable: true,
    value(this: NodeJS.Process, name: string, ...args: unknown[]) {
      if (name === 'beforeExit' && advance()) return true;
      return Reflect.apply(emit, this, [name, ...args]);
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
