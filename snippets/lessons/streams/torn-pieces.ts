const bytes = new TextEncoder().encode('Oslo 7°\nLima 19°\n');

// Stands for a network: it carries bytes, in pieces of whatever size.
async function* receive(): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 7) yield bytes.subarray(from, from + 7);
}

console.log('each piece by itself:');
for await (const piece of receive()) {
  console.log(JSON.stringify(new TextDecoder().decode(piece)));
}

console.log('with one decoder for all:');
const decoder = new TextDecoder();
for await (const piece of receive()) {
  console.log(JSON.stringify(decoder.decode(piece, { stream: true })));
}
