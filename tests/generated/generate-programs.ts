import fc from 'fast-check';
import { programs } from './program.ts';
import { type WrittenProgram, writeProgram } from './write-program.ts';

const seed = 20_261_120;

/** Programs that differ, that wait more than once, and that a real clock can run in less than half a second. */
export function generatePrograms(count: number): WrittenProgram[] {
  const isUseful = ({ timers, endMs }: WrittenProgram) =>
    timers >= 3 && timers <= 14 && endMs <= 400;
  const written = fc
    .sample(programs, { seed, numRuns: count * 4 })
    .map(writeProgram)
    .filter(isUseful);
  const bySource = new Map(written.map((program) => [program.source, program]));
  return [...bySource.values()].slice(0, count);
}
