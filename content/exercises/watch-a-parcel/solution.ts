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

// Asks for the status every 300 ms until the parcel is delivered, or the signal aborts.
async function poll(parcel: string, signal: AbortSignal): Promise<string> {
  const line = openLine(parcel);
  try {
    let status = await askStatus(parcel, signal);
    while (status !== 'delivered') {
      await sleep(300, undefined, { signal });
      status = await askStatus(parcel, signal);
    }
    return status;
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
