import { setTimeout as sleep } from 'node:timers/promises';

// #region herd
async function count(toPauseMs: (retry: number) => number): Promise<void> {
  const start = performance.now();
  const load: number[] = []; // requests in each tenth of a second

  function ask(): boolean {
    const tenth = Math.floor((performance.now() - start) / 100);
    load[tenth] = (load[tenth] ?? 0) + 1;
    return load[tenth] <= 20; // more are refused
  }

  async function client(): Promise<void> {
    for (let retry = 1; !ask(); retry++) await sleep(toPauseMs(retry));
  }

  await Promise.all(Array.from({ length: 60 }, client));
  console.log(Array.from(load, (requests) => requests ?? '·').join(' '));
}

const toLongestMs = (retry: number) => 400 * 2 ** (retry - 1);

await count(toLongestMs);
await count((retry) => Math.random() * toLongestMs(retry));
// #endregion herd
