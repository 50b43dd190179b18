import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expandSelector, toPlainStyles } from './plain-styles.ts';

test.each([
  ['.a', ['.a']],
  ['.a :is(.b, .c text)', ['.a .b', '.a .c text']],
  ['.a:is(.b, .c) :is(.d)', ['.a.b .d', '.a.c .d']],
])('%s stands for %j', (selector, expanded) => {
  expect(expandSelector(selector)).toEqual(expanded);
});

test.each([
  [
    'a value of the site',
    '.a { --x: var(--ink, #111); } .a b { fill: var(--x); }',
    '.a b{fill:#abc}',
  ],
  [
    'a value of its own',
    '.a { --x: var(--other, #111); } .a b { fill: var(--x); }',
    '.a b{fill:#111}',
  ],
  [
    'a font',
    '.a { font: 400 12px var(--mono, "M", serif); }',
    '.a{font-weight:400;font-size:12px;font-family:"M", serif}',
  ],
  [
    'what holds only sometimes',
    '.a { fill: red; } @media print { .a { fill: blue; } .b { x: y } } .c { r: 1; }',
    '.a{fill:red}.c{r:1}',
  ],
  ['remarks', '/* .a { fill: red; } */ .b { fill: red; }', '.b{fill:red}'],
])('%s', (_, css, plain) => {
  expect(toPlainStyles(css, { '--ink': '#abc' })).toBe(plain);
});

test('the styles of a picture hold nothing that an old renderer does not know', () => {
  const css = readFileSync(new URL('./picture.css', import.meta.url), 'utf8');
  const plain = toPlainStyles(css, {});
  expect(plain).toContain('.timeline-picture .running{stroke:#14202b;stroke-width:16}');
  expect(plain).not.toMatch(/var\(|:is\(|@|--/);
});
