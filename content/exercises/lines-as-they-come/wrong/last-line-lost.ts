import { setTimeout as sleep } from 'node:timers/promises';

const bytes = new TextEncoder().encode('Oslo 7°\nZürich 12°\n\nLima 19°\nQuito 14°');

// Stands for a network: pieces of whatever size, one every 100 ms.
async function* receive(): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const [index, length] of [7, 4, 17, 8, 7].entries()) {
    await sleep(100);
    console.log(`piece ${index + 1}`);
    yield bytes.subarray(from, from + length);
    from += length;
  }
}

async function* toLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

let count = 0;
for await (const line of toLines(receive())) {
  count += 1;
  console.log(`[${line}]`);
}
console.log(`${count} lines`);
