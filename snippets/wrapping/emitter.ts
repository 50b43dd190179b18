import { EventEmitter, on, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

// #region library
type ScannerEvents = { ready: []; code: [string]; end: []; error: [Error] };

function openScanner(codes: string[]): EventEmitter<ScannerEvents> {
  const scanner = new EventEmitter<ScannerEvents>();
  setTimeout(() => {
    if (codes.length > 0) scanner.emit('ready');
    else scanner.emit('error', new Error('the tray is empty'));
  }, 50);
  for (const [index, code] of codes.entries()) {
    setTimeout(() => scanner.emit('code', code), 100 * (index + 1));
  }
  setTimeout(() => scanner.emit('end'), 100 * codes.length + 50);
  return scanner;
}
// #endregion library

// #region main
const scanner = openScanner(['A-1', 'B-2', 'C-3']);
await once(scanner, 'ready');
console.log('ready');

for await (const [code] of on(scanner, 'code', { close: ['end'] })) {
  await sleep(320); // slower than the scanner
  console.log(`${code} entered`);
}
console.log('the scanner has ended');

await once(openScanner([]), 'ready').catch((error) => console.log(error.message));
// #endregion main
