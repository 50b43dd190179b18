import { expect, test } from 'vitest';
import { readMetrics } from './font-metrics.ts';
import { type FontName, readFont, vendoredFonts } from './vendored-fonts.ts';

const names = Object.keys(vendoredFonts) as FontName[];

test.each(names)('%s has the characters of Latin text, and none of other scripts', (name) => {
  const { widthOf } = readMetrics(readFont(name));
  for (const each of 'Aa09 é“…–<&') expect(widthOf(each.codePointAt(0) ?? 0)).toBeGreaterThan(0);
  for (const each of '待ا👩') expect(widthOf(each.codePointAt(0) ?? 0)).toBeUndefined();
});

test('the characters of a monospaced font are equally wide, also beyond those that are measured one by one', () => {
  const { widthOf } = readMetrics(readFont('code'));
  const widths = [...'iW.…é'].map((each) => widthOf(each.codePointAt(0) ?? 0));
  expect(new Set(widths)).toEqual(new Set([0.6]));
});

test('what is no font is said to be none', () => {
  expect(() => readMetrics(Buffer.alloc(64))).toThrow('no table "head"');
});
