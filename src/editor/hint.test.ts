import { expect, test } from 'vitest';
import { sayKeys } from './hint.ts';

const tab = 'Tab indents once you click or type here; Escape, then Tab, leaves.';

test.each([
  [false, false, tab],
  [true, false, `${tab} Ctrl + Enter runs.`],
  [true, true, `${tab} ⌘ + Enter runs.`],
])('with a way to run %j, on a Mac %j, it says “%s”', (hasRun, isMac, said) => {
  expect(sayKeys(hasRun, isMac)).toBe(said);
});
