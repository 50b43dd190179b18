import type { VirtualClock } from '../index.ts';

/**
 * So many turns of the loop within one instant mean that the program turns round and round until time
 * has passed. From then on every hundredth turn moves time by 1 ms, so that its timers come, as in Node.
 */
const turnsBeforeTimeMoves = 50_000;
const turnsPerMs = 100;

/** Standard streams that are pipes say nothing of what is under way. */
const ignored = new Set(['Immediate', 'PipeWrap']);

/** Ends the wait of a program that asks for one immediate after the other. */
export function watchSpinning(clock: VirtualClock) {
  const { setImmediate } = globalThis;
  const { getActiveResourcesInfo } = process;
  let turns = 0;
  let seenMs = 0;

  const isOnlyTurning = () => getActiveResourcesInfo().every((name) => ignored.has(name));

  const turn = () => {
    if (clock.now() !== seenMs) turns = 0;
    if (++turns > turnsBeforeTimeMoves && turns % turnsPerMs === 0 && isOnlyTurning())
      clock.block(1);
    seenMs = clock.now();
    // Without a reference, so that it neither keeps the loop alive nor keeps it from waiting.
    setImmediate(turn).unref();
  };
  turn();
}
