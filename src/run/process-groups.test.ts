import { spawn } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'awaited-loop-'));
const program = path.join(folder, 'loop.ts');
writeFileSync(program, 'while (true);\n');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The processes of Node that this one has started. */
function findRuns(parent: number | undefined): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The second field is the name in parentheses, which may hold spaces; the state and the parent follow.
      const [, ppid] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(ppid) === parent && readlinkSync(`/proc/${pid}/exe`) === process.execPath;
    } catch {
      return false;
    }
  });
}

/** One that has ended and waits for its parent to notice has no program any more. */
function isAlive(pid: string | undefined): boolean {
  try {
    return readlinkSync(`/proc/${pid}/exe`) !== '';
  } catch {
    return false;
  }
}

test.skipIf(process.platform !== 'linux').for(['SIGTERM', 'SIGINT'] as const)(
  'a program that loops ends with the command that runs it, by %s',
  async (signal) => {
    const command = spawn(process.execPath, ['src/commands/awaited.ts', 'run', program], {
      cwd: root,
    });
    const ended = new Promise((resolve) => command.once('exit', (_code, by) => resolve(by)));
    await expect.poll(() => findRuns(command.pid), { timeout: 20_000 }).toHaveLength(1);
    const [run] = findRuns(command.pid);
    command.kill(signal);
    expect(await ended).toBe(signal);
    await expect.poll(() => isAlive(run)).toBe(false);
  },
);
