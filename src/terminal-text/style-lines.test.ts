import { stripVTControlCharacters, styleText } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { styleLines, toPlainText } from './style-lines.ts';

const show = (...lines: string[]) =>
  styleLines(lines).map((pieces) =>
    pieces.map(({ text, style }) => [text, ...Object.values(style).map(String)].join(' ')),
  );

test.each([
  ['plain', 'text', ['text']],
  ['a colour and its end', 'a\u001b[31mred\u001b[39mb', ['a', 'red red', 'b']],
  ['several codes at once', '\u001b[1;4;32mx', ['x true true green']],
  ['a bright colour', '\u001b[94mx', ['x blue']],
  ['a background', '\u001b[43mx\u001b[49my', ['x yellow', 'y']],
  ['black and white, which are ink and paper', '\u001b[30mx\u001b[97my', ['x', 'y']],
  ['grey', '\u001b[90mx', ['x grey']],
  [
    'one of 256 colours',
    '\u001b[38;5;196mx\u001b[38;5;244my\u001b[48;5;21mz',
    ['x red', 'y grey', 'z grey blue'],
  ],
  ['any colour', '\u001b[38;2;250;120;0mx\u001b[38:2:10:200:190my', ['x red', 'y cyan']],
  ['a reset without a number', '\u001b[1mx\u001b[my', ['x true', 'y']],
  ['the one-byte form', '\u009b31mx', ['x red']],
  ['codes that nobody knows', '\u001b[73;31;99mx', ['x red']],
  ['an unfinished sequence', 'x\u001b[31', ['x␛[31']],
  ['a colour without a number', '\u001b[38mx', ['x']],
  ['a sequence that moves the cursor', '\u001b[2Kx', ['␛[2Kx']],
])('%s', (_, line, pieces) => {
  expect(show(line)).toEqual([pieces]);
});

test('a style holds on the lines that follow, until it is changed', () => {
  expect(show('\u001b[31mone', 'two\u001b[0m', 'three')).toEqual([
    ['one red'],
    ['two red'],
    ['three'],
  ]);
});

test('what Node styles has the name of its style', () => {
  const line = styleText(['red', 'bold'], 'x', { validateStream: false });
  expect(styleLines([line])).toEqual([[{ text: 'x', style: { colour: 'red', isBold: true } }]]);
});

test.each([
  ['\0\u0007\b\r\u001b', '␀␇␈␍␛'],
  ['\u007f', '␡'],
  ['\t', '\t'],
  ['\u0085', '⟨U+0085⟩'],
  ['a\u202eb\u2066c', 'a⟨U+202E⟩b⟨U+2066⟩c'],
  ['\ud800', '⟨U+D800⟩'],
  ['\u{1f469}\u200d\u{1f467} \u0627\u0644\u0633', '\u{1f469}\u200d\u{1f467} \u0627\u0644\u0633'],
  ['\u001b[31mred\u001b[0m', 'red'],
])('%j is plainly %s', (text, plain) => {
  expect(toPlainText(text)).toBe(plain);
});

test('no control character is left, and nothing else is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [pieces = []] = styleLines([text]);
      const shown = pieces.map((piece) => piece.text).join('');
      expect(shown).toBe(toPlainText(text));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(shown).not.toMatch(/[\0-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.string())), (parts) => {
      const text = parts.map(([code, each]) => `\u001b[${code}m${each}`).join('');
      expect(toPlainText(text)).toBe(toPlainText(stripVTControlCharacters(text)));
    }),
  );
});
