import { setTimeout as sleep } from 'node:timers/promises';

// #region group
async function runGroup<Result>(
  tasks: readonly ((signal: AbortSignal) => Promise<Result>)[],
): Promise<Result[]> {
  const group = new AbortController();
  const stop = new Error('another task has failed');
  const failures: unknown[] = [];

  const results = tasks.map(async (task) => {
    try {
      return await task(group.signal);
    } catch (error) {
      const isStop = error === stop || (error instanceof Error && error.cause === stop);
      if (!isStop) failures.push(error);
      group.abort(stop);
      throw error;
    }
  });

  await Promise.allSettled(results);
  if (failures.length > 0) throw new AggregateError(failures, 'the group has failed');
  return Promise.all(results);
}
// #endregion group

// #region use
async function upload(name: string, ms: number, signal: AbortSignal): Promise<string> {
  try {
    await sleep(ms, undefined, { signal });
    if (name === 'photo') throw new Error('the photo is too large');
    return name;
  } finally {
    console.log(`${name}: over`);
  }
}

try {
  await runGroup([
    (signal) => upload('notes', 300, signal),
    (signal) => upload('photo', 100, signal),
    (signal) => upload('video', 200, signal),
  ]);
} catch (error) {
  if (!(error instanceof AggregateError)) throw error;
  for (const each of error.errors) console.log(`failed: ${each.message}`);
}
// #endregion use
