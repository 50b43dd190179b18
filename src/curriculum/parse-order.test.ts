import { expect, test } from 'vitest';
import { parseOrder } from './parse-order.ts';

test('lessons and projects are listed with their lines', () => {
  expect(
    parseOrder('# in order\n- loops\n\n- promises # later\n- project: chat\n', 'c.yaml'),
  ).toEqual({
    order: [
      { kind: 'lesson', slug: 'loops', line: 2 },
      { kind: 'lesson', slug: 'promises', line: 4 },
      { kind: 'project', slug: 'chat', line: 5 },
    ],
    problems: [],
  });
});

test('an empty list has no lessons', () => {
  expect(parseOrder('', 'c.yaml')).toEqual({ order: [], problems: [] });
});

const neither = 'It is neither a lesson nor a project.';

test.each([
  ['lessons:\n  - loops\n', 1, 'It is not a list.'],
  ['- loops\n- 12\n', 2, neither],
  ['- loops\n- projects: chat\n', 2, neither],
  ['- loops\n- project: chat\n  minutes: 50\n', 2, neither],
  ['- project:\n', 1, neither],
  ['- loops\n- [promises\n', 3, 'unexpected end of the stream within a flow collection.'],
])('%j is told to be no curriculum', (yaml, line, problem) => {
  const { order, problems } = parseOrder(yaml, 'c.yaml');
  expect(order).toEqual([]);
  expect(problems).toMatchObject([
    { title: 'Unreadable curriculum', where: { file: 'c.yaml', line }, problem },
  ]);
});
