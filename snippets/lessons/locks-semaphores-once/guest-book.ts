import { setTimeout as sleep } from 'node:timers/promises';

// #region lock
function createLock() {
  let last: Promise<unknown> = Promise.resolve();
  return function withLock<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = last.then(() => task());
    last = result.catch(() => {}); // whoever is next waits for the end, good or bad
    return result;
  };
}
// #endregion lock

let file = ''; // stands for a file on a server

async function sign(name: string): Promise<void> {
  await sleep(50); // stands for reading it
  const text = file;
  if (name === '') throw new Error('there is a name missing');
  await sleep(50); // stands for writing it
  file = `${text}${name};`;
  console.log(`${name} has signed: ${file}`);
}

await Promise.all([sign('Ada'), sign('Ben')]);

file = '';
const withLock = createLock();
const signed = ['Cleo', '', 'Dan'].map((name) => withLock(() => sign(name)));
for (const outcome of await Promise.allSettled(signed)) {
  if (outcome.status === 'rejected') console.log(outcome.reason.message);
}
