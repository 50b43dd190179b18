import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'awaited-loop-'));
const program = path.join(folder, 'loop.ts');
writeFileSync(program, 'while (true);\n');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The processes that run the program itself, not the command that started it. */
function findRuns(): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return command.includes('--permission') && command.includes(program);
    } catch {
      return false;
    }
  });
}

test.skipIf(process.platform !== 'linux').for(['SIGTERM', 'SIGINT'] as const)(
  'a program that loops ends with the command that runs it, by %s',
  async (signal) => {
    const command = spawn(process.execPath, ['src/commands/awaited.ts', 'run', program], {
      cwd: root,
    });
    const ended = new Promise((resolve) => command.once('exit', (_code, by) => resolve(by)));
    await expect.poll(findRuns, { timeout: 20_000 }).toHaveLength(1);
    command.kill(signal);
    expect(await ended).toBe(signal);
    await expect.poll(findRuns).toEqual([]);
  },
);
