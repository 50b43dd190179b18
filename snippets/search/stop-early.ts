import { setTimeout as sleep } from 'node:timers/promises';

interface Trial {
  readonly rate: number;
  readonly depth: number;
}

// #region search
async function* train(rate: number, depth: number): AsyncGenerator<number> {
  const lossAtLast = 0.2 + Math.abs(rate - 0.1) + Math.abs(depth - 4) / 10;
  for (let epoch = 1; epoch <= 10; epoch++) {
    await sleep(depth * 50);
    if (rate * depth > 1 && epoch === 4) throw new Error('the loss is NaN');
    yield lossAtLast + (1 - epoch / 10);
  }
}

let best = { rate: NaN, depth: NaN, loss: Infinity };
const bestByEpoch: number[] = [];

async function tryOut(rate: number, depth: number): Promise<string> {
  let epoch = 0;
  let loss = Infinity;
  try {
    for await (loss of train(rate, depth)) {
      const bestSoFar = bestByEpoch[epoch] ?? Infinity;
      bestByEpoch[epoch++] = Math.min(loss, bestSoFar);
      if (epoch >= 3 && loss > bestSoFar + 0.05) return `stopped after epoch ${epoch}`;
    }
  } catch (error) {
    return `failed: ${(error as Error).message}`;
  }
  if (loss < best.loss) best = { rate, depth, loss };
  return `loss ${loss.toFixed(2)}`;
}
// #endregion search

async function search(trials: Iterable<Trial>, slots: number): Promise<void> {
  const waiting = Iterator.from(trials);

  async function work(slot: number): Promise<void> {
    for (const { rate, depth } of waiting) {
      const outcome = await tryOut(rate, depth);
      console.log(`slot ${slot}: rate ${rate}, depth ${depth}, ${outcome}`);
    }
  }

  await Promise.all(Array.from({ length: slots }, (_, index) => work(index + 1)));
}

const rates = [0.5, 0.1, 0.01];
const grid = [4, 2].flatMap((depth) => rates.map((rate) => ({ rate, depth })));

await search(grid, 2);
console.log(`best: rate ${best.rate}, depth ${best.depth}`);
