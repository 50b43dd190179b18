import { setTimeout as sleep } from 'node:timers/promises';

async function upload(name: string, networkMs: number, problem?: string): Promise<string> {
  await sleep(networkMs);
  if (problem) throw new Error(`${name} ${problem}`);
  return name;
}

// #region both
const uploadAll = () => [
  upload('notes', 300),
  upload('photo', 100, 'is too large'),
  upload('video', 200, 'has no title'),
];

async function stopAtFirst(): Promise<string[]> {
  return await Promise.all(uploadAll());
}

async function hearAll(): Promise<string[]> {
  const outcomes = await Promise.allSettled(uploadAll());
  const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
  if (failed.length > 0) {
    const errors = failed.map(({ reason }) => reason);
    throw new AggregateError(errors, errors.map(({ message }) => message).join(', '));
  }
  return outcomes.filter((outcome) => outcome.status === 'fulfilled').map(({ value }) => value);
}

for (const attempt of [stopAtFirst, hearAll]) {
  const start = performance.now();
  await attempt().catch((error) => console.log(`${attempt.name}: ${error.message}`));
  console.log(`${attempt.name}: ended after ${Math.round(performance.now() - start)} ms`);
}
// #endregion both
