import { OwnArray } from '../intrinsics/index.ts';
import { createTimerQueue, type QueuedTimer } from './timer-queue.ts';

/** Virtual time starts here: 2026-01-01T00:00:00.000Z, in milliseconds since the Unix epoch. */
export const epochMs = Date.UTC(2026, 0, 1);

/** Delays outside 1 to 2³¹−1 ms become 1 ms, as in Node and in HTML. */
const longestDelayMs = 2 ** 31 - 1;

/**
 * So many readings of the clock with nothing else happening mean that the program waits for time
 * to pass. From then on every hundredth reading moves time by 1 ms, so that the wait ends.
 */
const readingsBeforeTimeMoves = 100_000;
const readingsPerMs = 100;

export interface VirtualTimer extends QueuedTimer {
  readonly callback: () => void;
  readonly delayMs: number;
  readonly isRepeating: boolean;
  isRef: boolean;
  isQueued: boolean;
}

export interface TimerOptions {
  readonly isRepeating?: boolean;
  readonly isRef?: boolean;
}

export type VirtualClock = ReturnType<typeof createVirtualClock>;

/**
 * Time that moves only when told to, in whole milliseconds since the start of the run.
 * Order within one instant is Node's: first in, first out; an interval keeps its place by its next due time.
 * A program that blocks makes timers late: `onOverdue` gets those, to be given to `fire` once it stops blocking.
 */
export function createVirtualClock(onOverdue: (timers: readonly VirtualTimer[]) => void) {
  const queue = createTimerQueue<VirtualTimer>();
  let nowMs = 0;
  let inserted = 0;
  let waitingRefs = 0;
  let readings = 0;

  const enqueue = (timer: VirtualTimer, fromMs: number) => {
    timer.dueMs = fromMs + timer.delayMs;
    timer.order = inserted++;
    timer.isCancelled = false;
    timer.isQueued = true;
    if (timer.isRef) waitingRefs++;
    queue.push(timer);
  };

  const dequeue = (timer: VirtualTimer) => {
    if (!timer.isQueued) return;
    timer.isQueued = false;
    if (timer.isRef) waitingRefs--;
  };

  const passTime = (ms: number) => {
    nowMs += ms;
    const overdue = queue.takeDue(nowMs);
    if (overdue.length > 0) onOverdue(overdue);
  };

  return {
    /** Now, without counting as a reading: for the engine itself. */
    now: () => nowMs,

    /** Now, as the program sees it. A program that only reads the clock makes time move. */
    read() {
      if (++readings > readingsBeforeTimeMoves && readings % readingsPerMs === 0) passTime(1);
      return nowMs;
    },

    /** Something else than a reading of the clock happened. */
    noteProgress() {
      readings = 0;
    },

    /** Time passes while the program blocks. */
    block: passTime,

    schedule(callback: () => void, delay: unknown, options: TimerOptions = {}): VirtualTimer {
      const timer: VirtualTimer = {
        callback,
        delayMs: toDelayMs(delay),
        isRepeating: options.isRepeating ?? false,
        isRef: options.isRef ?? true,
        isQueued: false,
        isCancelled: false,
        dueMs: 0,
        order: 0,
      };
      enqueue(timer, nowMs);
      return timer;
    },

    cancel(timer: VirtualTimer) {
      dequeue(timer);
      timer.isCancelled = true;
    },

    /** Starts the timer's delay anew from now; a timer that has fired is scheduled again, a cancelled one is not. */
    refresh(timer: VirtualTimer): VirtualTimer {
      if (timer.isCancelled) return timer;
      const fresh = { ...timer, isQueued: false };
      this.cancel(timer);
      enqueue(fresh, nowMs);
      return fresh;
    },

    setRef(timer: VirtualTimer, isRef: boolean) {
      if (timer.isRef === isRef) return;
      timer.isRef = isRef;
      if (timer.isQueued) waitingRefs += isRef ? 1 : -1;
    },

    /** True while a timer that keeps the program alive is waiting. */
    hasRef: () => waitingRefs > 0,

    /** When the next timer is due, or `undefined`. */
    nextDueMs: () => queue.peek()?.dueMs,

    /**
     * Moves time to the next timer and hands over all that are due then, in order.
     * Each is to be given to `fire`, with Node's microtasks in between.
     */
    jump(): readonly VirtualTimer[] {
      const next = queue.peek();
      if (!next) return new OwnArray<VirtualTimer>();
      nowMs = Math.max(nowMs, next.dueMs);
      readings = 0;
      return queue.takeDue(nowMs);
    },

    /** Calls the timer back, unless it was cancelled since it became due. */
    fire(timer: VirtualTimer) {
      if (timer.isCancelled) return;
      readings = 0;
      dequeue(timer);
      const startedMs = nowMs;
      try {
        timer.callback();
      } finally {
        if (timer.isRepeating && !timer.isCancelled) enqueue(timer, startedMs);
      }
    },
  };
}

function toDelayMs(delay: unknown): number {
  const ms = Number(delay);
  return ms >= 1 && ms <= longestDelayMs ? Math.trunc(ms) : 1;
}
