import { constants, crc32, deflateSync } from 'node:zlib';

/** An opaque picture: its pixels row by row, four bytes each: red, green, blue, and one that is not read. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const paletteLimit = 256;

/**
 * A PNG file (W3C PNG, third edition) of a drawing: one byte a pixel where its colours fit into a palette, three where not.
 * Only runs of equal bytes are compressed. That is quick, good enough for flat colours, and the same on every processor:
 * zlib's search for longer matches is not.
 */
export function encodePng(pixels: Pixels): Buffer {
  const indexed = toIndexed(pixels);
  const { width, height } = pixels;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, indexed ? 3 : 2], 8);
  const rows = indexed ? indexed.rows : toTrueColour(pixels);
  return Buffer.concat([
    signature,
    toChunk('IHDR', header),
    ...(indexed ? [toChunk('PLTE', indexed.palette)] : []),
    toChunk('IDAT', deflateSync(rows, { strategy: constants.Z_RLE })),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

function toChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

/** The number of each pixel's colour, behind a zero for each row: no filter. `undefined` where there are too many colours. */
function toIndexed({ width, height, rgba }: Pixels) {
  const colours = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const source = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const rows = Buffer.alloc((width + 1) * height);
  const numbers = new Map<number, number>();
  const rowBytes = width * 4;
  let colour = -1;
  let number = 0;
  for (let y = 0; y < height; y++) {
    const from = y * (width + 1) + 1;
    const pixel = y * rowBytes;
    // Most rows of a drawing are like the one above, and comparing them costs next to nothing.
    if (y > 0 && source.compare(source, pixel - rowBytes, pixel, pixel, pixel + rowBytes) === 0) {
      rows.copyWithin(from, from - width - 1, from - 1);
      continue;
    }
    for (let x = 0; x < width; x++) {
      const next = colours[y * width + x] as number;
      if (next !== colour) {
        colour = next;
        const known = numbers.get(next);
        if (known === undefined && numbers.size === paletteLimit) return undefined;
        number = known ?? numbers.size;
        numbers.set(next, number);
      }
      rows[from + x] = number;
    }
  }
  return { rows, palette: toPalette([...numbers.keys()]) };
}

/** A pixel that is read as a number begins with its red byte on every machine that Node runs on. */
const toPalette = (colours: readonly number[]): Buffer =>
  Buffer.from(colours.flatMap((each) => [each & 255, (each >>> 8) & 255, (each >>> 16) & 255]));

/** Each row behind a 1: every byte is what it differs from the pixel before, which is nothing in a flat colour. */
function toTrueColour({ width, height, rgba }: Pixels): Buffer {
  const rowBytes = width * 3 + 1;
  const rows = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y++) {
    rows[y * rowBytes] = 1;
    for (let x = 0; x < width; x++) {
      const pixel = (y * width + x) * 4;
      const target = y * rowBytes + 1 + x * 3;
      for (let channel = 0; channel < 3; channel++) {
        const before = x === 0 ? 0 : (rgba[pixel - 4 + channel] as number);
        rows[target + channel] = (rgba[pixel + channel] as number) - before;
      }
    }
  }
  return rows;
}
