import { setTimeout as sleep } from 'node:timers/promises';

async function fetchReport(): Promise<string> {
  await sleep(200); // stands for a server
  return 'the report';
}

async function failAfter(limitMs: number): Promise<never> {
  await sleep(limitMs);
  throw new Error('took too long');
}

process.once('exit', () => console.log('the process ends'));

console.log(await Promise.race([fetchReport(), failAfter(60_000)]));
