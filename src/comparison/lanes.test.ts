import { expect, test } from 'vitest';
import { toLanes } from './lanes.ts';

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => ({ at: Number.parseInt(line, 10), text: line.replace(/^\d+ /, '') }));

test.each([
  ['nothing', '0 ', []],
  [
    'one after another',
    '0 /a: asked\n30 /a: arrived\n30 /b: asked\n50 /b: arrived',
    ['/a 0-30', '/b 30-50'],
  ],
  [
    'overlapping, in order of start',
    '0 /a: asked\n0 /b: asked\n20 /b: arrived\n30 /a: arrived',
    ['/a 0-30', '/b 0-20'],
  ],
  ['a single line is no wait', '0 /a: asked\n30 /a: arrived\n30 total: 30 ms', ['/a 0-30']],
  ['lines of one moment are no wait', '0 /a: asked\n0 /a: refused', []],
  ['lines without a label', '0 start\n30 end', []],
])('%s', (_, text, expected) => {
  expect(
    toLanes(lines(text)).map(({ label, fromMs, toMs }) => `${label} ${fromMs}-${toMs}`),
  ).toEqual(expected);
});
