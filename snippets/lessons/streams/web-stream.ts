import { setTimeout as sleep } from 'node:timers/promises';

// #region web
const rows = ['Oslo 7\n', 'Lima 19\n', 'Cairo 31\n', 'Lagos 28\n', 'Quito 14\n'];

const body = new ReadableStream<BufferSource>({
  async pull(controller) {
    const row = rows.shift();
    if (row === undefined) return controller.close();
    await sleep(100);
    console.log(`  sent: ${row.trim()}`);
    controller.enqueue(new TextEncoder().encode(row));
  },
  cancel: () => console.log('no more is wanted'),
});

for await (const row of body.pipeThrough(new TextDecoderStream())) {
  await sleep(250);
  console.log(`read: ${row.trim()}`);
  if (row.startsWith('Lima')) break;
}
// #endregion web
