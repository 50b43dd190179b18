import { once } from 'node:events';
import { Writable } from 'node:stream';

// #region disk
function openDisk(): Writable {
  return new Writable({
    highWaterMark: 4,
    write(_piece, _encoding, done) {
      setTimeout(done, 100); // stands for a disk that takes a byte in 100 ms
    },
  });
}
// #endregion disk

// #region writers
async function writeAtOnce(disk: Writable): Promise<void> {
  for (let count = 1; count <= 10; count++) disk.write('x');
}

async function writeInTurn(disk: Writable): Promise<void> {
  for (let count = 1; count <= 10; count++) {
    const hasRoom = disk.write('x');
    if (!hasRoom) await once(disk, 'drain');
  }
}

for (const write of [writeAtOnce, writeInTurn]) {
  const disk = openDisk();
  await write(disk);
  console.log(`${write.name} is through, with ${disk.writableLength} bytes in memory`);
  disk.end();
  await once(disk, 'finish');
  console.log('all on the disk');
}
// #endregion writers
