import { setTimeout as sleep } from 'node:timers/promises';

class Unavailable extends Error {}

const refusals = new Map([
  ['Oslo', 2], // refuses twice, then answers
  ['Cairo', Infinity],
]);

async function request(city: string): Promise<string> {
  console.log(`${city} is asked at ${Math.round(performance.now())} ms`);
  await sleep(50);
  const refusalsLeft = refusals.get(city);
  if (refusalsLeft === undefined) throw new Error(`there is no station in ${city}`);
  if (refusalsLeft === 0) return `4 °C in ${city}`;
  refusals.set(city, refusalsLeft - 1);
  throw new Unavailable(`${city} is not available`);
}

// Tries up to so many times; pauses 100 ms after the first refusal, then twice as long each time.
async function retry<Result>(work: () => Promise<Result>, attempts: number): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Unavailable) || attempt === attempts) throw new Error('no answer');
      await sleep(100 * 2 ** (attempt - 1));
    }
  }
}

for (const city of ['Oslo', 'Atlantis', 'Cairo']) {
  try {
    console.log(await retry(() => request(city), 4));
  } catch (error) {
    console.log(`failed: ${(error as Error).message}`);
  }
}
