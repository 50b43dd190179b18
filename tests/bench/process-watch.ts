import { readFileSync } from 'node:fs';
import { msPerTick } from './cost.ts';

/** Often enough for builds that take seconds. */
const everyMs = 50;

export interface Usage {
  readonly processorMs: number;
  /** The most memory that all processes held together. */
  readonly peakBytes: number;
}

export interface ProcessWatch {
  /** Ends it, and gives what was used. */
  readonly stop: () => Usage;
}

/**
 * Watches what a process uses with all that it starts, by looking at it again and again. That also counts a process
 * that nobody waits for, such as a search indexer, which the kernel adds to no parent's account.
 */
export function watchProcess(pid: number): ProcessWatch {
  const ticks = new Map<number, number>();
  let peakBytes = 0;

  const readTree = (each: number): number => {
    const stat = readProc(each, 'stat');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // The last that was seen of a process stays; times never fall.
    if (stat !== '') ticks.set(each, Number(fields[11]) + Number(fields[12]));
    const residentKb = Number(/^VmRSS:\s*(\d+)/m.exec(readProc(each, 'status'))?.[1] ?? 0);
    const children = readProc(each, `task/${each}/children`).split(' ').filter(Boolean);
    return children.map(Number).reduce((sum, child) => sum + readTree(child), residentKb * 1024);
  };

  const look = () => {
    peakBytes = Math.max(peakBytes, readTree(pid));
  };
  const timer = setInterval(look, everyMs);
  return {
    stop() {
      clearInterval(timer);
      const all = ticks.values().reduce((sum, each) => sum + each, 0);
      return { processorMs: all * msPerTick, peakBytes };
    },
  };
}

/** Nothing, where the process has ended meanwhile. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
