import { setTimeout as sleep } from 'node:timers/promises';

let waiting = 0;
let lastStored = Promise.resolve();

function store(picture: number): Promise<void> {
  const takenMs = performance.now();
  waiting += 1;
  lastStored = lastStored.then(async () => {
    await sleep(150); // stands for the disk, which takes one picture at a time
    waiting -= 1;
    const ageMs = Math.round(performance.now() - takenMs);
    if (picture % 30 === 0) console.log(`  picture ${picture} stored, ${ageMs} ms old`);
  });
  return lastStored;
}

for (let picture = 1; picture <= 90; picture++) {
  await sleep(50);
  store(picture);
  if (picture % 30 === 0) console.log(`picture ${picture} taken, ${waiting} not yet stored`);
}
