import type { VirtualClock } from '../index.ts';

/**
 * Makes `Event.timeStamp` virtual. Node stamps an event with real time when it is made;
 * a log of when virtual time moved turns that into the virtual time of the same moment.
 */
export function installEventTimes(clock: VirtualClock, realNow: () => bigint) {
  const { get } = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp') ?? {};
  if (!get) return;
  const realMs = () => Number(realNow()) / 1e6;
  // The second of two, since the first call of anything is slow.
  realMs();
  const probe = [new Event('probe'), new Event('probe')][1] as Event;
  const originMs = realMs() - get.call(probe);
  const moves: { realMs: number; virtualMs: number }[] = [];
  const { jump, read, block } = clock;
  let loggedMs = 0;

  const log = () => {
    if (clock.now() === loggedMs) return;
    loggedMs = clock.now();
    moves.push({ realMs: realMs() - originMs, virtualMs: loggedMs });
  };
  clock.jump = () => {
    const due = jump();
    log();
    return due;
  };
  clock.read = () => {
    const nowMs = read();
    if (nowMs !== loggedMs) log();
    return nowMs;
  };
  clock.block = (ms) => {
    block(ms);
    log();
  };

  Object.defineProperty(Event.prototype, 'timeStamp', {
    configurable: true,
    enumerable: true,
    get(this: Event) {
      const stampMs = get.call(this);
      return moves.findLast((move) => move.realMs <= stampMs)?.virtualMs ?? 0;
    },
  });
}
