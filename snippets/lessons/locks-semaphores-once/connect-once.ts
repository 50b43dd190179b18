import { setTimeout as sleep } from 'node:timers/promises';

// #region once
function once<Result>(task: () => Promise<Result>): () => Promise<Result> {
  let begun: Promise<Result> | undefined;
  return () => {
    begun ??= task().catch((error) => {
      begun = undefined; // the next caller may have more luck
      throw error;
    });
    return begun;
  };
}
// #endregion once

let attempts = 0;

const connect = once(async () => {
  attempts += 1;
  console.log(`connecting, attempt ${attempts}`);
  await sleep(100);
  if (attempts === 1) throw new Error('the line is busy');
  return `connection ${attempts}`;
});

async function query(name: string): Promise<void> {
  const answer = await connect().catch((error) => error.message);
  console.log(`${name}: ${answer}`);
}

await Promise.all([query('a'), query('b')]);
await Promise.all([query('c'), query('d')]);
await query('e');
