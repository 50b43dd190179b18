import { compression } from './link-format.ts';

/** A browser inflates what it is given at once, up to a thousandfold; so it is given little at a time. */
const sliceBytes = 1024;

/**
 * Decompresses, and stops as soon as there is more than `maxBytes`: then it gives `undefined`.
 * @throws when the bytes are not compressed ones, whole and unchanged
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const reader = toSlices(bytes).pipeThrough(new DecompressionStream(compression)).getReader();
  const inflated = new Uint8Array(maxBytes);
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (length + next.value.length > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    inflated.set(next.value, length);
    length += next.value.length;
  }
  return inflated.subarray(0, length);
}

function toSlices(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let from = 0;
  return new ReadableStream({
    pull(controller) {
      if (from >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(from, from + sliceBytes));
      from += sliceBytes;
    },
  });
}
