// @exit 13
import { setTimeout as sleep } from 'node:timers/promises';

function createLock() {
  let last: Promise<unknown> = Promise.resolve();
  return function withLock<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = last.then(() => task());
    last = result.catch(() => {});
    return result;
  };
}

// #region diary
const withDiary = createLock();

async function write(line: string): Promise<void> {
  await withDiary(async () => {
    await sleep(50);
    console.log(line);
  });
}

async function writeDay(): Promise<void> {
  await withDiary(async () => {
    console.log('the diary is open');
    await write('rain until noon');
  });
}

await write('a sunny day');
await writeDay();
// #endregion diary
