import { setTimeout as sleep } from 'node:timers/promises';

const asksUntilDelivered = new Map([
  ['book', 2],
  ['lamp', 10],
  ['vase', 10],
  ['card', 10],
]);

async function askStatus(parcel: string, signal?: AbortSignal): Promise<string> {
  await sleep(50, undefined, { signal });
  const asksLeft = (asksUntilDelivered.get(parcel) ?? 1) - 1;
  asksUntilDelivered.set(parcel, asksLeft);
  return asksLeft > 0 ? 'on its way' : 'delivered';
}

function openLine(parcel: string) {
  return { close: () => console.log(`line for the ${parcel} closed`) };
}

async function askUntilDelivered(parcel: string): Promise<string> {
  let status = await askStatus(parcel);
  while (status !== 'delivered') {
    await sleep(300);
    status = await askStatus(parcel);
  }
  return status;
}

async function poll(parcel: string, signal: AbortSignal): Promise<string> {
  const line = openLine(parcel);
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  try {
    return await Promise.race([askUntilDelivered(parcel), aborted]);
  } finally {
    line.close();
  }
}

const visit = new AbortController();

async function watch(parcel: string): Promise<void> {
  try {
    console.log(`${parcel} is ${await poll(parcel, visit.signal)}`);
  } catch (error) {
    if (!visit.signal.aborted) throw error;
    console.log(`${parcel}: stopped`);
  }
}

setTimeout(() => {
  console.log('abort');
  visit.abort();
}, 600);
const late = [sleep(220).then(() => watch('vase')), sleep(580).then(() => watch('card'))];
await Promise.all([watch('book'), watch('lamp'), ...late]);
