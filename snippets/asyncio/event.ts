import { setTimeout as sleep } from 'node:timers/promises';

// #region event
function createEvent() {
  let { promise, resolve } = Promise.withResolvers<void>();
  let isSet = false;
  return {
    wait: () => promise,
    set(): void {
      isSet = true;
      resolve();
    },
    clear(): void {
      if (isSet) ({ promise, resolve } = Promise.withResolvers<void>());
      isSet = false;
    },
  };
}

const green = createEvent();

async function cross(name: string): Promise<void> {
  await green.wait();
  console.log(`${name} crosses`);
}

const waiting = [cross('Ada'), cross('Ben')];
await sleep(1000);
green.set();
green.clear(); // at once: those who wait go all the same
waiting.push(cross('Cleo'));
await sleep(1000);
green.set();
await Promise.all(waiting);
// #endregion event
