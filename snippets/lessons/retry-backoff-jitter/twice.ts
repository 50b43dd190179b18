import { setTimeout as sleep } from 'node:timers/promises';

const booked = new Map<string, number>();
let answers = 0;

async function pay(key: string, euros: number): Promise<void> {
  booked.set(key, euros); // a key that is known is not booked again
  await sleep(100);
  answers += 1;
  if (answers % 2 === 1) throw new Error('connection lost'); // the first of two answers
}

const retryOnce = (work: () => Promise<void>) => work().catch(work);

// #region keys
async function payCarelessly(): Promise<void> {
  await retryOnce(() => pay(crypto.randomUUID(), 30));
}

async function payOnce(): Promise<void> {
  const key = crypto.randomUUID();
  await retryOnce(() => pay(key, 30));
}

for (const order of [payCarelessly, payOnce]) {
  booked.clear();
  await order();
  console.log(`${order.name}: ${[...booked.values()].join(' + ')} euros`);
}
// #endregion keys
