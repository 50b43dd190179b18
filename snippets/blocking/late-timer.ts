const start = performance.now();
const elapsed = () => `${Math.round(performance.now() - start)} ms`;

async function resizeImage(): Promise<void> {
  const end = performance.now() + 400;
  while (performance.now() < end); // stands for work that keeps the processor busy
}

setTimeout(() => console.log(`${elapsed()}: the timer set for 100 ms`), 100);

const resized = resizeImage();
console.log(`${elapsed()}: resizeImage() has returned`);
await resized;
