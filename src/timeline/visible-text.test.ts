import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkup, fromVisible, toVisible } from './visible-text.ts';

test.each([
  ['plain', 'plain'],
  ['a\nb\t', 'a\\nb\\t'],
  ['\u001b[31mred', '\\u001b[31mred'],
  ['C:\\x', 'C:\\\\x'],
  ['\u202Egnp', '\\u202egnp'],
  ['👩‍👩‍👧 مرحبا 名前', '👩‍👩‍👧 مرحبا 名前'],
  ['\uD800', '\\ud800'],
])('%j is shown as %s', (text, shown) => {
  expect(toVisible(text)).toBe(shown);
});

test('what is shown can be read back, whatever it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fromVisible(toVisible(text))).toBe(text);
      expect(toVisible(text)).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    }),
  );
});

test('markup is escaped in text and attributes', () => {
  expect(escapeMarkup('<b a="1">&')).toBe('&lt;b a=&quot;1&quot;&gt;&amp;');
});
