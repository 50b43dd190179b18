import { apply, OwnArray, OwnWeakMap } from '../../intrinsics/index.ts';
import { createVirtualClock, type VirtualClock, type VirtualTimer } from '../index.ts';

type Callback = (...args: never[]) => void;
type Job = () => void;

/** What the loop needs from where it runs. */
export interface EventLoopHost {
  /** Calls back as a macrotask of its own: the program's microtasks have run by then. */
  readonly hop: (callback: Job) => void;
  /** True while the browser does something for the program that the clock must wait for. */
  readonly isBusy: () => boolean;
  /** Called for what a callback throws. */
  readonly onUncaught: (error: unknown) => void;
  /** Called before each timer, when nothing of the program is running. */
  readonly onTurn: () => void;
  /** Called instead of a jump past `virtualTimeMs`. */
  readonly onTimeLimit: () => void;
  /** Called when nothing can advance any more, as Node's `beforeExit`: what it schedules is run. */
  readonly onIdle: () => void;
  /** Called when nothing was scheduled then either. */
  readonly onEnd: () => void;
  readonly virtualTimeMs: number;
}

export type EventLoop = ReturnType<typeof createEventLoop>;

/** What `setImmediate` gives back. */
interface Immediate {
  job: Job;
  isRef: boolean;
  isCancelled: boolean;
}

/**
 * A browser tells of a rejection that nobody handles by a task of its own, behind the one in which it happened:
 * so many macrotasks after each job it has come.
 */
const hopsPerJob = 2;

/** So many macrotasks without a job mean that no message is on its way to the program. */
const stillHops = 4;

/** As in Node: so many turns within one instant, and time moves, so that a program that only turns comes to its timers. */
const turnsBeforeTimeMoves = 50_000;
const turnsPerMs = 100;

/**
 * Node's event loop on a virtual clock, driven by the messages of a worker: late timers, then immediates; after
 * each callback `nextTick`, then microtasks. When nothing else can happen, time jumps to the next timer.
 */
export function createEventLoop(host: EventLoopHost) {
  const late = new OwnArray<VirtualTimer>();
  const clock: VirtualClock = createVirtualClock((overdue) => {
    for (const timer of overdue) late.push(timer);
  });
  const handles = new OwnWeakMap<object, Immediate>();
  let immediates = new OwnArray<Immediate>();
  let ticks = new OwnArray<Job>();
  let afterTicks = new OwnArray<Job>();
  let isStopped = false;
  let turns = 0;
  let turnedAtMs = 0;

  const { block } = clock;
  clock.block = (ms) => {
    if (clock.now() + ms > host.virtualTimeMs) host.onTimeLimit();
    block(ms);
  };

  const attempt = (job: Job) => {
    try {
      job();
    } catch (error) {
      host.onUncaught(error);
    }
  };

  const hopTimes = (count: number, then: Job) => {
    if (isStopped) return;
    if (count === 0) then();
    else host.hop(() => hopTimes(count - 1, then));
  };

  /** Runs what `nextTick` has queued, then lets microtasks run, until both are done. */
  const settle = (then: Job) => {
    while (ticks.length > 0) {
      const waiting = ticks;
      ticks = new OwnArray();
      for (const tick of waiting) attempt(tick);
    }
    hopTimes(hopsPerJob, () => {
      if (ticks.length > 0) return settle(then);
      if (afterTicks.length === 0) return then();
      const waiting = afterTicks;
      afterTicks = new OwnArray();
      for (const job of waiting) attempt(job);
      settle(then);
    });
  };

  const runAll = (jobs: readonly Job[], then: Job, from = 0) => {
    const job = jobs[from];
    if (isStopped) return;
    if (!job) return then();
    attempt(job);
    settle(() => runAll(jobs, then, from + 1));
  };

  const fire = (timer: VirtualTimer) => () => {
    host.onTurn();
    clock.fire(timer);
  };

  const takeImmediates = (): Job[] => {
    const taken = immediates;
    immediates = new OwnArray();
    return taken.map((immediate) => () => {
      if (!immediate.isCancelled) immediate.job();
    });
  };

  const noteTurn = () => {
    if (clock.now() !== turnedAtMs) turns = 0;
    if (++turns > turnsBeforeTimeMoves && turns % turnsPerMs === 0) clock.block(1);
    turnedAtMs = clock.now();
  };

  const turn = () => {
    noteTurn();
    const timers = late.splice(0).map(fire);
    if (timers.length > 0 || immediates.some(({ isRef }) => isRef))
      return runAll(timers, () => runAll(takeImmediates(), turn));
    hopTimes(stillHops, () => (isQuiet() ? advance() : settle(turn)));
  };

  const isQuiet = () => late.length + immediates.length + ticks.length === 0 && !host.isBusy();

  const advance = () => {
    if (!clock.hasRef()) return finish();
    if ((clock.nextDueMs() ?? 0) > host.virtualTimeMs) return host.onTimeLimit();
    const due = clock.jump();
    runAll(due.map(fire), turn);
  };

  const finish = () => {
    host.onIdle();
    settle(() => (clock.hasRef() || !isQuiet() ? turn() : host.onEnd()));
  };

  return {
    clock,

    nextTick(callback: Callback, ...args: never[]) {
      ticks.push(() => apply(callback, undefined, args));
    },

    /** Runs a job once ticks and microtasks are done, where Node looks at rejections. */
    afterTicks(job: Job) {
      afterTicks.push(job);
    },

    setImmediate(callback: Callback, ...args: never[]): object {
      const immediate = {
        job: () => apply(callback, undefined, args),
        isRef: true,
        isCancelled: false,
      };
      immediates.push(immediate);
      const handle = {
        ref() {
          immediate.isRef = true;
          return handle;
        },
        unref() {
          immediate.isRef = false;
          return handle;
        },
        hasRef: () => immediate.isRef,
        [Symbol.dispose]: () => cancel(immediate),
      };
      handles.set(handle, immediate);
      return handle;
    },

    clearImmediate(handle: unknown) {
      const immediate = handles.get(handle as object);
      if (immediate) cancel(immediate);
    },

    /** Begins to turn, behind the program's first macrotask. */
    start: () => settle(turn),

    /** Nothing of the program is called any more. */
    stop() {
      isStopped = true;
    },
  };
}

function cancel(immediate: Immediate) {
  immediate.isCancelled = true;
  immediate.isRef = false;
}
