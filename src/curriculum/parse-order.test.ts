import { expect, test } from 'vitest';
import { parseOrder } from './parse-order.ts';

test('lessons are listed with their lines', () => {
  expect(parseOrder('# in order\n- loops\n\n- promises # later\n', 'c.yaml')).toEqual({
    order: [
      { slug: 'loops', line: 2 },
      { slug: 'promises', line: 4 },
    ],
    problems: [],
  });
});

test('an empty list has no lessons', () => {
  expect(parseOrder('', 'c.yaml')).toEqual({ order: [], problems: [] });
});

test.each([
  ['lessons:\n  - loops\n', 'c.yaml', 1, 'It is not a list of texts.'],
  ['- loops\n- 12\n', 'c.yaml', 1, 'It is not a list of texts.'],
  ['- loops\n- [promises\n', 'c.yaml', 3, 'unexpected end of the stream within a flow collection.'],
])('%j is told to be no list', (yaml, file, line, problem) => {
  const { order, problems } = parseOrder(yaml, file);
  expect(order).toEqual([]);
  expect(problems).toMatchObject([
    { title: 'Unreadable curriculum', where: { file, line }, problem },
  ]);
});
