function drawMap(): void {
  const end = performance.now() + 400;
  while (performance.now() < end); // stands for work that keeps the processor busy
  console.log('The map is drawn.');
}

setTimeout(() => console.log('Lima, due after 100 ms.'), 100);
setTimeout(() => console.log('Oslo, due after 300 ms.'), 300);
setTimeout(() => console.log('Cairo, due after 600 ms.'), 600);

drawMap();
