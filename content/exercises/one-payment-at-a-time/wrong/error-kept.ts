import { setTimeout as sleep } from 'node:timers/promises';

const balances = new Map([
  ['Ada', 100],
  ['Ben', 50],
]);

async function withdraw(name: string, amount: number): Promise<number> {
  const balance = balances.get(name) ?? 0;
  await sleep(100); // stands for the bank, which looks at the card
  if (balance < amount) throw new Error(`only ${balance} left`);
  await sleep(100);
  balances.set(name, balance - amount);
  return balance - amount;
}

const last = new Map<string, Promise<unknown>>();

// Runs the task when all earlier tasks with the same key are over, and gives what it gives.
function withLock<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
  const before = last.get(key) ?? Promise.resolve();
  const result = before.then(() => task());
  last.set(
    key,
    result.catch(() => {}),
  );
  return result.catch(() => 0 as Result);
}

async function pay(name: string, amount: number): Promise<void> {
  try {
    const left = await withLock(name, () => withdraw(name, amount));
    console.log(`${name} pays ${amount}, ${left} left`);
  } catch (error) {
    console.log(`${name} cannot pay ${amount}: ${(error as Error).message}`);
  }
}

await Promise.all([pay('Ada', 70), pay('Ada', 60), pay('Ada', 20), pay('Ada', 20), pay('Ben', 30)]);
