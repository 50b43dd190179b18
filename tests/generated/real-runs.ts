import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pLimit from 'p-limit';

const runInTurn = fileURLToPath(new URL('./run-in-turn.mjs', import.meta.url));
const programsPerProcess = 26;

/** Lines due at different instants must lie so far apart, or the machine was too busy to tell their order. */
const clearGapMs = 4;

export interface RealLine {
  readonly line: string;
  readonly atMs: number;
}

/** A program to run, with the instant at which each line is due, by the line's first word. */
export interface TimedProgram {
  readonly file: string;
  readonly dueMs: ReadonlyMap<string, number>;
}

/**
 * Runs programs under plain Node on the real clock. A run in which the machine did not keep the programs' own
 * distances in time says nothing about Node's order: it is repeated, in less and less company.
 * Programs that never had a clear run are left out of the result.
 */
export async function runReally(
  programs: readonly TimedProgram[],
): Promise<Map<string, readonly string[]>> {
  const results = new Map<string, readonly string[]>();
  let left = programs;
  for (const places of [24, 6, 1, 1]) {
    const limit = pLimit(places);
    const size = places === 1 ? 1 : programsPerProcess;
    const runs = chunk(left, size).map((batch) => limit(() => runBatch(batch)));
    for (const [program, lines] of (await Promise.all(runs)).flat()) {
      if (isClear(program, lines))
        results.set(
          program.file,
          lines.map(({ line }) => line),
        );
    }
    left = left.filter(({ file }) => !results.has(file));
    if (left.length === 0) break;
  }
  return results;
}

async function runBatch(
  batch: readonly TimedProgram[],
): Promise<(readonly [TimedProgram, readonly RealLine[]])[]> {
  const files = batch.map(({ file }) => file);
  const { stdout } = await promisify(execFile)(process.execPath, [runInTurn, ...files], {
    maxBuffer: 2 ** 26,
  });
  const outputs: RealLine[][] = JSON.parse(stdout);
  return batch.map((program, index) => [program, outputs[index] ?? []] as const);
}

/** True if the lines of each instant came together, clearly after those of the instant before. */
export function isClear(
  { dueMs }: Pick<TimedProgram, 'dueMs'>,
  lines: readonly RealLine[],
): boolean {
  const due = (line: RealLine | undefined) =>
    dueMs.get(line?.line.split(' ')[0] ?? '') ?? Number.NaN;
  return lines.every((line, index) => {
    const before = lines[index - 1];
    if (!before || due(before) === due(line)) return true;
    return due(before) < due(line) && line.atMs - before.atMs >= clearGapMs;
  });
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
