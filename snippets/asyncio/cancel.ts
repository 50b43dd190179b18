import { setTimeout as sleep } from 'node:timers/promises';

async function scan(signal: AbortSignal): Promise<void> {
  console.log('the lamp is on');
  try {
    await sleep(1000, undefined, { signal });
  } finally {
    await sleep(100); // the lamp cools down, and does not get the signal
    console.log('the lamp is off');
  }
}

const controller = new AbortController();
const scanning = scan(controller.signal);
setTimeout(() => controller.abort(), 300);

try {
  await scanning;
} catch (error) {
  if (!controller.signal.aborted) throw error;
  console.log('cancelled');
}
