import type { SocketGate } from './network/socket-gate.ts';

// Kept from before the program runs, which may replace it.
const { process } = globalThis;

/** So many turns of the loop without an event mean that the operating system holds nothing back. */
const stillTurns = 64;

/** So many do, where something is known to be on its way: more than a busy machine needs to carry it. */
const carryingTurns = 20_000;

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
    const enough = gate.isCarrying() ? carryingTurns : stillTurns + gate.turnsForAll();
    if (turns < enough) {
      gate.open();
      return false;
    }
    turns = 0;
    return true;
  };
}
