import { expect, test } from 'vitest';
import { type FieldPath, findLine } from './find-line.ts';

const yaml = `title: Three
tips:
- first
- second
wrong:
  forgotten-await: |
    title: within a text
  "two words": x
checks:
  - says: one
    atMost: { of: x, running: 2 }

  - says: two
    startsAt:
      of: attempt
      ms: [0]
minutes: 3
`;

const cases: [FieldPath, number | undefined][] = [
  [['title'], 1],
  [['tips'], 2],
  [['tips', 1], 4],
  [['tips', 7], 2],
  [['wrong', 'forgotten-await'], 6],
  [['wrong', 'two words'], 8],
  [['wrong', 'missing'], 5],
  [['checks', 0, 'says'], 10],
  [['checks', 0, 'atMost', 'running'], 11],
  [['checks', 1], 13],
  [['checks', 1, 'says'], 13],
  [['checks', 1, 'startsAt', 'of'], 15],
  [['minutes'], 17],
  [['missing'], undefined],
];

test.each(cases)('%j stands in line %s', (path, line) => {
  expect(findLine(yaml, path)).toBe(line);
});
