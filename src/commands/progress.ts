import { styleText } from 'node:util';
import type { Outcome } from '../recorder/index.ts';

const barWidth = 24;

/** Progress of a recording: one moving line on a terminal, one line a snippet elsewhere. */
export function createProgress(total: number) {
  const { stdout } = process;
  const counts: Record<Outcome, number> = { written: 0, same: 0, fresh: 0, failed: 0 };

  const drawBar = (id: string, done: number) => {
    const filled = Math.round((done / total) * barWidth);
    const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
    stdout.write(
      `\r\x1b[K${styleText('cyan', bar)} ${done}/${total} ${id}`.slice(
        0,
        (stdout.columns ?? 80) + 20,
      ),
    );
  };

  return {
    step(id: string, outcome: Outcome, done: number) {
      counts[outcome]++;
      if (stdout.isTTY) drawBar(id, done);
      else if (outcome !== 'fresh') stdout.write(`${outcome} ${id}\n`);
    },
    end() {
      if (stdout.isTTY) stdout.write('\r\x1b[K');
      const parts = Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([outcome, count]) => `${count} ${outcome}`);
      stdout.write(`${parts.join(', ') || 'no snippets'}\n`);
    },
  };
}
