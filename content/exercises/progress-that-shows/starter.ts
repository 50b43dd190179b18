const pages = 10;
let indexed = 0;

function indexPage(): void {
  const end = performance.now() + 30;
  while (performance.now() < end); // stands for 30 ms of work
  indexed += 1;
}

const progress = setInterval(() => console.log(`${indexed} of ${pages} pages`), 25);

function finish(): void {
  clearInterval(progress);
  console.log(`The index is complete: ${indexed} pages.`);
}

function indexBook(): void {
  while (indexed < pages) indexPage();
  finish();
}

indexBook();
console.log('indexBook() has come back.');
