import { setImmediate as nextTurn } from 'node:timers/promises';

const start = performance.now();
const elapsed = () => `${Math.round(performance.now() - start)} ms`;

function resizeRows(): void {
  const end = performance.now() + 80;
  while (performance.now() < end); // stands for a fifth of the work
}

async function resizeImage(): Promise<void> {
  for (let slice = 1; slice <= 5; slice++) {
    resizeRows();
    await nextTurn();
  }
}

setTimeout(() => console.log(`${elapsed()}: the timer set for 100 ms`), 100);

await resizeImage();
console.log(`${elapsed()}: the image is resized`);
