import { setTimeout as sleep } from 'node:timers/promises';

async function ask(shop: string, ms: number): Promise<string> {
  await sleep(ms);
  return `${shop} after ${ms} ms`;
}

// #region completed
async function* asCompleted<Value>(promises: readonly Promise<Value>[]): AsyncGenerator<Value> {
  const places = promises.map(() => Promise.withResolvers<Value>());
  for (const { promise } of places) promise.catch(() => {}); // the loop comes to it in its turn
  let next = 0;
  for (const promise of promises) {
    promise.then(
      (value) => places[next++]?.resolve(value),
      (error) => places[next++]?.reject(error),
    );
  }
  for (const { promise } of places) yield await promise;
}

const asked = [ask('Ashby', 900), ask('Birch', 300), ask('Cole', 600)];
for await (const answer of asCompleted(asked)) console.log(answer);
// #endregion completed
