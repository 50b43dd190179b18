import { setTimeout as sleep } from 'node:timers/promises';

const answerMs = new Map([
  ['Oslo', 300],
  ['Lima', 100],
  ['Cairo', 200],
]);

async function askStation(city: string): Promise<string> {
  await sleep(answerMs.get(city));
  return `${city} answered`;
}

// #region loops
async function inTurn(cities: string[]): Promise<string[]> {
  const answers: string[] = [];
  for (const city of cities) answers.push(await askStation(city));
  return answers;
}

async function together(cities: string[]): Promise<string[]> {
  const promises = cities.map((city) => askStation(city));
  return await Promise.all(promises);
}

for (const ask of [inTurn, together]) {
  const start = performance.now();
  const answers = await ask(['Oslo', 'Lima', 'Cairo']);
  console.log(`${ask.name}, ${Math.round(performance.now() - start)} ms: ${answers.join(', ')}`);
}
// #endregion loops
