/** How wide the characters of a font are. */
export interface FontMetrics {
  /** In em; `undefined` for a character that the font lacks. */
  widthOf(codePoint: number): number | undefined;
}

/**
 * Reads a TrueType or OpenType font as far as the width of a line of text needs it: the tables `head`, `hhea`, `hmtx`
 * and `cmap` in its format 4, which has all characters up to U+FFFF.
 */
export function readMetrics(font: Buffer): FontMetrics {
  const tables = readTables(font);
  const table = (tag: string) => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`The font has no table "${tag}".`);
    return offset;
  };
  const unitsPerEm = font.readUInt16BE(table('head') + 18);
  const measured = font.readUInt16BE(table('hhea') + 34);
  const glyphs = readCharacterMap(font, table('cmap'));
  return {
    widthOf(codePoint) {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined) return undefined;
      // The last width is that of all glyphs after it.
      const at = table('hmtx') + 4 * Math.min(glyph, measured - 1);
      return font.readUInt16BE(at) / unitsPerEm;
    },
  };
}

function readTables(font: Buffer): Map<string, number> {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + 16 * index;
      return [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)];
    }),
  );
}

function readCharacterMap(font: Buffer, cmap: number): Map<number, number> {
  const count = font.readUInt16BE(cmap + 2);
  const subtables = Array.from(
    { length: count },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index),
  );
  const start = subtables.find((offset) => font.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error('The font maps no characters in format 4.');

  const size = font.readUInt16BE(start + 6);
  const [ends, starts] = [start + 14, start + 16 + size];
  const [deltas, offsets] = [starts + size, starts + 2 * size];
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < size; segment += 2) {
    const first = font.readUInt16BE(starts + segment);
    const last = font.readUInt16BE(ends + segment);
    const delta = font.readUInt16BE(deltas + segment);
    const offset = font.readUInt16BE(offsets + segment);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const listed =
        offset === 0 ? code : font.readUInt16BE(offsets + segment + offset + 2 * (code - first));
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
