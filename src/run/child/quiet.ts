import type { SocketGate } from './network/socket-gate.ts';

// Kept from before the program runs, which may replace it.
const { process } = globalThis;

/** So many turns of the loop without an event mean that the operating system holds nothing back. */
const stillTurns = 64;

/**
 * Tells whether data may still be on its way to the program through the operating system.
 * Asked whenever nothing else happens; looks closely only while `isOpen`, and lets that data in.
 */
export function createQuiet(isOpen: () => boolean, gate: SocketGate) {
  let turns = 0;
  let seenEvents = -1;

  return () => {
    if (!isOpen()) return true;
    const { performance } = process.getBuiltinModule('node:perf_hooks');
    const { events } = performance.nodeTiming.uvMetricsInfo;
    const isStill = events === seenEvents && !gate.hasArrived();
    turns = isStill ? turns + 1 : 0;
    seenEvents = events;
    if (!isStill) gate.noteArrival();
    if (turns < stillTurns + gate.turnsForAll()) {
      gate.open();
      return false;
    }
    turns = 0;
    return true;
  };
}
