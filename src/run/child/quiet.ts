// Kept from before the program runs, which may replace it.
const { process } = globalThis;

/** So many turns of the loop without an event mean that the operating system holds nothing back. */
const stillTurns = 64;

/**
 * Tells whether data may still be on its way to the program through the operating system.
 * Asked once a turn of the event loop; looks closely only while `isOpen`.
 */
export function createQuiet(isOpen: () => boolean) {
  let turns = 0;
  let seenEvents = -1;

  return () => {
    if (!isOpen()) return true;
    const { performance } = process.getBuiltinModule('node:perf_hooks');
    const { events } = performance.nodeTiming.uvMetricsInfo;
    turns = events === seenEvents ? turns + 1 : 0;
    seenEvents = events;
    if (turns < stillTurns) return false;
    turns = 0;
    return true;
  };
}
