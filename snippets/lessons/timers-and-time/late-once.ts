function compress(): void {
  const end = performance.now() + 70;
  while (performance.now() < end); // stands for work that keeps the processor busy
  console.log('compressed');
}

let turns = 0;
const interval = setInterval(() => {
  turns += 1;
  console.log(`turn ${turns}`);
  if (turns === 4) clearInterval(interval);
}, 100);

setTimeout(compress, 190);
