import { setTimeout as sleep } from 'node:timers/promises';

async function copyPages(signal: AbortSignal): Promise<void> {
  console.log('The lamp is on.');
  try {
    for (let page = 1; page <= 5; page++) {
      await sleep(100, undefined, { signal });
      console.log(`Page ${page} is copied.`);
    }
  } finally {
    console.log('The lamp is off.');
  }
}

const controller = new AbortController();
setTimeout(() => controller.abort(), 250); // stands for a click on "Stop"

try {
  await copyPages(controller.signal);
} catch (error) {
  if (!controller.signal.aborted) throw error;
  console.log('Stopped.');
}
