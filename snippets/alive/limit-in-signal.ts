import { setTimeout as sleep } from 'node:timers/promises';

async function fetchReport(signal: AbortSignal): Promise<string> {
  await sleep(200, undefined, { signal }); // stands for a server
  return 'the report';
}

process.once('exit', () => console.log('the process ends'));

console.log(await fetchReport(AbortSignal.timeout(60_000)));
