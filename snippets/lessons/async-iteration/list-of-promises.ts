// @throws Error: Cairo does not answer
import { setTimeout as sleep } from 'node:timers/promises';

async function askStation(city: string, answerMs: number, isThere = true): Promise<string> {
  await sleep(answerMs);
  if (!isThere) throw new Error(`${city} does not answer`);
  return `${city} has answered`;
}

const answers = [askStation('Lima', 100), askStation('Oslo', 300), askStation('Cairo', 200, false)];

try {
  for await (const answer of answers) console.log(answer);
} catch (error) {
  console.log(`caught: ${(error as Error).message}`);
}
