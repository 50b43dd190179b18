import { setTimeout as sleep } from 'node:timers/promises';

const asksUntilDelivered = new Map([
  ['book', 3],
  ['lamp', 10],
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

async function poll(parcel: string, signal: AbortSignal): Promise<string> {
  const line = openLine(parcel);
  let status = await askStatus(parcel, signal);
  while (status !== 'delivered') {
    await sleep(300, undefined, { signal });
    status = await askStatus(parcel, signal);
  }
  line.close();
  return status;
}

const visit = new AbortController();
console.log(`book: ${await poll('book', visit.signal)}`);

setTimeout(() => {
  console.log('abort');
  visit.abort();
}, 500);
try {
  console.log(`lamp: ${await poll('lamp', visit.signal)}`);
} catch (error) {
  if (!visit.signal.aborted) throw error;
  console.log('lamp: stopped');
}
