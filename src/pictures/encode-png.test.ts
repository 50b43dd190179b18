import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePng } from './encode-png.ts';

/** Reads the chunks of a PNG file, each with a right checksum. */
function readChunks(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    chunks.set(png.toString('latin1', at + 4, at + 8), data);
    at += length + 12;
  }
  return chunks;
}

/** The colours of all pixels, as a reader of the format finds them. */
function decode(png: Buffer) {
  const chunks = readChunks(png);
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const palette = chunks.get('PLTE');
  const rows = inflateSync(chunks.get('IDAT') ?? '');
  const size = palette ? 1 : 3;
  const pixels: string[] = [];
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(y * (width * size + 1), (y + 1) * (width * size + 1));
    const bytes = [...row.subarray(1)];
    if (row[0] === 1)
      for (let i = size; i < bytes.length; i++)
        bytes[i] = ((bytes[i] ?? 0) + (bytes[i - size] ?? 0)) & 255;
    for (let x = 0; x < width; x++) {
      const from = palette ? (bytes[x] ?? 0) * 3 : x * 3;
      pixels.push([...(palette ?? Buffer.from(bytes)).subarray(from, from + 3)].join());
    }
  }
  return { width, height, colourType: header[9], pixels };
}

const toPixels = (rgba: Uint8Array) =>
  Array.from({ length: rgba.length / 4 }, (_, i) => [...rgba.subarray(i * 4, i * 4 + 3)].join());

test('what is encoded is read back, whatever the colours', () => {
  const colour = fc.oneof(
    fc.constantFrom([0, 0, 0], [251, 252, 253]),
    fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)),
  );
  const picture = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .chain(([width, height]) =>
      fc.array(colour, { minLength: width * height, maxLength: width * height }).map((colours) => ({
        ...{ width, height },
        rgba: new Uint8Array(colours.flatMap((each) => [...each, 255])),
      })),
    );
  fc.assert(
    fc.property(picture, ({ width, height, rgba }) => {
      expect(decode(encodePng({ width, height, rgba }))).toEqual({
        ...{ width, height, colourType: 3 },
        pixels: toPixels(rgba),
      });
    }),
  );
});

test.each([
  [256, 3],
  [257, 2],
])('%d colours give colour type %d', (colours, colourType) => {
  const rgba = new Uint8Array(
    Array.from({ length: 300 }, (_, i) => [i % 256, Math.min(i, colours - 1) >> 8, 7, 255]).flat(),
  );
  const decoded = decode(encodePng({ width: 20, height: 15, rgba }));
  expect(decoded.colourType).toBe(colourType);
  expect(decoded.pixels).toEqual(toPixels(rgba));
});
