import { setTimeout as sleep } from 'node:timers/promises';

async function copyPages(signal: AbortSignal): Promise<void> {
  try {
    for (let page = 1; page <= 5; page++) {
      await sleep(400, undefined, { signal });
      console.log(`Page ${page} is copied.`);
    }
  } finally {
    console.log('The copier is switched off.');
  }
}

const signal = AbortSignal.timeout(1000);
try {
  await copyPages(signal);
} catch (error) {
  if (!signal.aborted) throw error;
  console.log(`Gave up: ${signal.reason.name}.`);
}
