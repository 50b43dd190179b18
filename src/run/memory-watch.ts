import { readFile } from 'node:fs/promises';

const intervalMs = 100;
const pageBytes = 4096;

/** What the runtime itself needs, beside what a limit grants to the program. */
const runtimeBytes = 96 * 1024 * 1024;

/**
 * Calls `onExceeded` once the process holds more memory than allowed, buffers outside the heap included.
 * Reads `/proc`, so elsewhere only the heap's own limit holds. Returns the function that ends the watch.
 */
export function watchMemory(pid: number, memoryBytes: number, onExceeded: () => void): () => void {
  const timer = setInterval(async () => {
    const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
    const residentBytes = Number(statm.split(' ')[1] ?? 0) * pageBytes;
    if (residentBytes > memoryBytes + runtimeBytes) onExceeded();
  }, intervalMs);
  return () => clearInterval(timer);
}
