// @throws Error: no connection
import { setTimeout as sleep } from 'node:timers/promises';

process.on('uncaughtExceptionMonitor', (error, origin) => {
  console.log(`${origin}: ${error.message}`); // stands for a line in the log
});

async function refresh(): Promise<void> {
  await sleep(100);
  throw new Error('no connection');
}

setInterval(refresh, 1000);
