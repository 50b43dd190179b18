import { setTimeout as sleep } from 'node:timers/promises';

// #region search
interface Trial {
  readonly rate: number;
  readonly depth: number;
}

async function train({ rate, depth }: Trial): Promise<number> {
  await sleep(depth * 500); // stands for a worker thread, or a machine elsewhere
  if (rate * depth > 1) throw new Error('the loss is NaN');
  return 0.2 + Math.abs(rate - 0.1) + Math.abs(depth - 4) / 10;
}

async function tryOut(trial: Trial): Promise<string> {
  try {
    return `loss ${(await train(trial)).toFixed(2)}`;
  } catch (error) {
    return `failed: ${(error as Error).message}`;
  }
}

async function search(trials: Iterable<Trial>, slots: number): Promise<void> {
  const waiting = Iterator.from(trials);

  async function work(slot: number): Promise<void> {
    for (const trial of waiting) {
      const { rate, depth } = trial;
      console.log(`slot ${slot}: rate ${rate}, depth ${depth}, ${await tryOut(trial)}`);
    }
  }

  await Promise.all(Array.from({ length: slots }, (_, index) => work(index + 1)));
}
// #endregion search

const rates = [0.5, 0.1, 0.01];
const grid = [4, 2].flatMap((depth) => rates.map((rate) => ({ rate, depth })));

await search(grid, 2);
