import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Cost {
  readonly wallMs: number;
  /** User and system time of all child processes that ended meanwhile, with their own children. */
  readonly processorMs: number;
}

/** Of the kernel's clock in `/proc`, on every Linux. */
export const msPerTick = 10;

/**
 * What `work` cost. The kernel counts a child's processor time exactly but tells it in steps of 10 ms,
 * so `work` should be much more than that; children that nobody waited for are not counted.
 */
export async function measureCost(work: () => Promise<unknown>): Promise<Cost> {
  const startMs = performance.now();
  const before = readChildTicks();
  await work();
  return {
    wallMs: performance.now() - startMs,
    processorMs: (readChildTicks() - before) * msPerTick,
  };
}

/** `cutime` and `cstime`, fields 16 and 17; the process's name, in parentheses, may hold spaces. */
function readChildTicks(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[13]) + Number(fields[14]);
}

/** Runs a command to its end, whatever its exit code; gives that and its output. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly input?: string;
    /** Beside our own. */
    readonly env?: Readonly<Record<string, string>>;
    readonly onStart?: (pid: number) => void;
  } = {},
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    if (child.pid !== undefined) options.onStart?.(child.pid);
    let output = '';
    const gather = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', gather);
    child.stderr.on('data', gather);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
    child.stdin.end(options.input);
  });
}
