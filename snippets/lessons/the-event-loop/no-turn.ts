function sortShelf(shelf: number): void {
  const end = performance.now() + 100;
  while (performance.now() < end); // stands for 100 ms of work
  console.log(`shelf ${shelf} is sorted`);
  if (shelf < 4) queueMicrotask(() => sortShelf(shelf + 1));
}

setTimeout(() => console.log('doorbell, due at 150 ms'), 150);

sortShelf(1);
console.log('module ends');
