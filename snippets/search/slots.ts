import { setTimeout as sleep } from 'node:timers/promises';

// #region search
interface Trial {
  readonly rate: number;
  readonly depth: number;
}

async function train(rate: number, depth: number): Promise<number> {
  await sleep(depth * 500); // stands for a worker thread, or a machine elsewhere
  if (rate * depth > 1) throw new Error('the loss is NaN');
  return 0.2 + Math.abs(rate - 0.1) + Math.abs(depth - 4) / 10;
}

async function search(trials: Iterable<Trial>, slots: number): Promise<void> {
  const waiting = Iterator.from(trials);

  async function work(slot: number): Promise<void> {
    for (const { rate, depth } of waiting) {
      const outcome = await train(rate, depth).then(
        (loss) => `loss ${loss.toFixed(2)}`,
        (error) => `failed: ${error.message}`,
      );
      console.log(`slot ${slot}: rate ${rate}, depth ${depth}, ${outcome}`);
    }
  }

  await Promise.all(Array.from({ length: slots }, (_, index) => work(index + 1)));
}
// #endregion search

const rates = [0.5, 0.1, 0.01];
const grid = [4, 2].flatMap((depth) => rates.map((rate) => ({ rate, depth })));

await search(grid, 2);
