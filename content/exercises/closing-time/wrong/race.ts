import { setTimeout as sleep } from 'node:timers/promises';

const cookingMs = new Map([
  ['soup', 100],
  ['stew', 400],
  ['roast', 2000],
]);

async function cook(dish: string, signal: AbortSignal): Promise<string> {
  try {
    await sleep(cookingMs.get(dish) ?? 50, undefined, { signal });
  } catch (error) {
    await sleep(20); // whoever is aborted takes the pan off the stove
    throw error;
  }
  if (!cookingMs.has(dish)) throw new Error(`no recipe for ${dish}`);
  return dish;
}

function openKitchen() {
  const limit = new AbortController();
  const underWay = new Set<Promise<string>>();
  let isClosing = false;

  async function answer(dish: string): Promise<string> {
    try {
      return `200 ${await cook(dish, limit.signal)}`;
    } catch {
      return limit.signal.aborted ? '503 closed' : '500 something went wrong';
    }
  }

  async function receive(dish: string): Promise<string> {
    if (isClosing) return '503 closed';
    const answered = answer(dish);
    underWay.add(answered);
    try {
      return await answered;
    } finally {
      underWay.delete(answered);
    }
  }

  async function close(limitMs: number): Promise<void> {
    isClosing = true;
    await Promise.race([Promise.all(underWay), sleep(limitMs)]);
  }

  return { receive, close };
}

type Kitchen = ReturnType<typeof openKitchen>;

async function order(kitchen: Kitchen, dish: string): Promise<void> {
  console.log(`${dish}: ${await kitchen.receive(dish)}`);
}

async function closeWithin(kitchen: Kitchen, limitMs: number): Promise<void> {
  const start = performance.now();
  await kitchen.close(limitMs);
  console.log(`closed after ${Math.round(performance.now() - start)} ms`);
}

const evening = openKitchen();
const orders = ['soup', 'soap', 'stew', 'roast'].map((dish) => order(evening, dish));
await sleep(200);
console.log('closing');
await Promise.all([...orders, closeWithin(evening, 1000), order(evening, 'soup')]);

const noon = openKitchen();
await Promise.all([order(noon, 'stew'), closeWithin(noon, 1000)]);
