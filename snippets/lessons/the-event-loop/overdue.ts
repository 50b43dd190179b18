function work(durationMs: number): void {
  const end = performance.now() + durationMs;
  while (performance.now() < end); // keeps the thread busy
}

setTimeout(() => {
  console.log('due at 50 ms, begins');
  work(100);
  console.log('due at 50 ms, ends');
}, 50);
setTimeout(() => console.log('due at 20 ms'), 20);
setTimeout(() => console.log('due at 400 ms'), 400);

work(200);
console.log('module ends');
