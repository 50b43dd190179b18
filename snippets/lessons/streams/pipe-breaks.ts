import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';

// #region ends
async function* download(): AsyncGenerator<string> {
  yield 'first piece';
  await sleep(100);
  throw new Error('the connection is lost');
}

function openFile(name: string): Writable {
  return new Writable({
    write: (piece, _encoding, done) => {
      console.log(`${name}: ${piece}`);
      done();
    },
    destroy: (error, done) => {
      console.log(`${name}: closed`);
      done(error);
    },
  });
}
// #endregion ends

// #region both
const source = Readable.from(download());
const file = openFile('pipe');
source.on('error', (error) => console.log(`pipe: ${error.message}`));
source.pipe(file);
await sleep(500);
console.log(`pipe: ${file.destroyed ? 'closed' : 'still open'} after half a second`);

try {
  await pipeline(download(), openFile('pipeline'));
} catch (error) {
  console.log(`pipeline: ${(error as Error).message}`);
}
// #endregion both
