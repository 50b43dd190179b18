import { setInterval as every, setTimeout as sleep } from 'node:timers/promises';

const drink = await sleep(300, 'tea');
console.log(`delay: ${drink} is ready`);

let ticks = 0;
for await (const _ of every(100)) {
  console.log(`interval: tick ${++ticks}`);
  if (ticks === 3) break; // leaving the loop also clears the interval
}

const patience = new AbortController();
setTimeout(() => patience.abort(), 250);
try {
  await sleep(60_000, undefined, { signal: patience.signal });
} catch (error) {
  if (!patience.signal.aborted) throw error;
  console.log('cancelled: a delay of a minute');
}

const reminder = setTimeout(() => console.log('never printed'), 500);
clearTimeout(reminder);
