import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createCorpus } from './corpus.ts';
import { runCommand } from './cost.ts';
import type { Figure } from './figure.ts';
import { createMixedPrograms } from './mixed-programs.ts';

const hashRuns = fileURLToPath(new URL('./hash-runs.ts', import.meta.url));

/** From a snippet's name to its hashes, each with how often it came. */
export type Hashes = Record<string, Record<string, number>>;

/** Under which the bytes of a recording must be the same. */
const conditions = [
  { name: 'idle', isLoaded: false, isPinned: false, places: 2 },
  { name: 'loaded', isLoaded: true, isPinned: false, places: 2 },
  { name: 'one core', isLoaded: false, isPinned: true, places: 12 },
] as const;

/** Runs programs that mix I/O with timers again and again, and counts the different recordings of each. */
export async function measureDeterminism(
  programs: number,
  runsPerCondition: number,
): Promise<Figure[]> {
  const corpus = await createCorpus(createMixedPrograms(programs));
  const all: Hashes = {};
  const figures: Figure[] = [];
  for (const { name, isLoaded, isPinned, places } of conditions) {
    const load = isLoaded ? startLoad() : [];
    const args = [hashRuns, corpus.project.root, String(runsPerCondition), String(places)];
    const { output } = isPinned
      ? await runCommand('taskset', ['-c', '0', process.execPath, ...args])
      : await runCommand(process.execPath, args);
    for (const process of load) process.kill('SIGKILL');
    const hashes: Hashes = JSON.parse(output);
    for (const [id, counts] of Object.entries(hashes)) all[id] = merge(all[id] ?? {}, counts);
    figures.push(toFigure(`${runsPerCondition} runs, ${name}`, hashes));
  }
  await corpus.remove();
  return [...figures, toFigure('all of these together', all)];
}

function toFigure(name: string, hashes: Hashes): Figure {
  const ids = Object.keys(hashes);
  const unsteady = ids.filter((id) => Object.keys(hashes[id] ?? {}).length > 1);
  const describe = (id: string) =>
    `${id} ${Object.values(hashes[id] ?? {})
      .sort((a, b) => b - a)
      .join('+')}`;
  return {
    name: `programs with one hash: ${name}`,
    goal: `${ids.length} of ${ids.length}`,
    measured: `${ids.length - unsteady.length} of ${ids.length}`,
    isMet: unsteady.length === 0,
    ...(unsteady.length > 0 && { note: unsteady.map(describe).join(', ') }),
  };
}

function merge(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const merged = { ...a };
  for (const [hash, count] of Object.entries(b)) merged[hash] = (merged[hash] ?? 0) + count;
  return merged;
}

/** A process on every core that never rests. */
function startLoad(): ChildProcess[] {
  return Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  );
}
