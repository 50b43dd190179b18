import { readFile } from 'node:fs';

readFile(new URL('./note.txt', import.meta.url), 'utf8', (_error, note) => {
  console.log(`I/O callback: read "${note.trim()}"`);

  setTimeout(() => console.log('timer of 0 ms'), 0);

  setImmediate(() => {
    console.log('immediate 1');
    queueMicrotask(() => console.log('microtask from immediate 1'));
  });
  setImmediate(() => console.log('immediate 2'));

  Promise.resolve().then(() => console.log('promise callback'));
  queueMicrotask(() => console.log('microtask'));
  process.nextTick(() => console.log('next tick'));

  console.log('end of the I/O callback');
});
