import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { colours } from '../terminal-text/index.ts';
import { toPrintedHtml } from './printed-html.ts';
import { toClasses } from './text-classes.ts';

test.each([
  [{}, ''],
  [
    { colour: 'red', background: 'grey', isBold: true, isUnderlined: true },
    'text-red behind-grey is-bold is-underlined',
  ],
] as const)('%j has the classes "%s"', (style, classes) => {
  expect(toClasses(style)).toBe(classes);
});

test('what a program prints is coloured by classes, escaped, and free of control characters', () => {
  const line = { at: 0, stream: 'stdout', text: '\u001b[31m<b>\u001b[0m\0' } as const;
  const html = toPrintedHtml({ lines: [line], ending: { kind: 'done' } }, { hasTimes: false });
  expect(html).toContain('<span class="text-red">&lt;b&gt;</span>␀\n');
});

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../styles/${name}`, import.meta.url)), 'utf8');

/** The values of a style sheet's variables, in the light or the dark scheme. */
function readColours(scheme: 'light' | 'dark') {
  const sheets = [read('tokens.css'), read('terminal-text.css')];
  const parts = sheets.map((sheet) =>
    sheet.split('@media screen and (prefers-color-scheme: dark)'),
  );
  const text = parts
    .map(([light = '', dark = '']) => light + (scheme === 'dark' ? dark : ''))
    .join('');
  const found = [...text.matchAll(/--([\w-]+): (#[\da-f]{6});/g)];
  return new Map(found.map(([, name = '', value = '']) => [name, value]));
}

/** Relative luminance and contrast as WCAG 2 defines them. */
const luminance = (colour: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const values = readColours(scheme);
  const names = [...colours, 'grey'];
  const texts = [...names.map((name) => `text-${name}`), 'ink', 'ink-soft'];
  const grounds = [...names.map((name) => `behind-${name}`), 'paper', 'panel', 'amber-wash'];

  test.each(texts)('%s is legible on every ground', (text) => {
    const weak = grounds.filter(
      (ground) => !(contrast(values.get(text) ?? '', values.get(ground) ?? '') >= 4.5),
    );
    expect(weak).toEqual([]);
  });
});
