import { expect, test } from 'vitest';
import { toTasks } from '../timeline/index.ts';
import { programs } from '../timeline/testing/programs.ts';
import { placeLanes, tickWidth } from './place-lanes.ts';

const place = (name: keyof typeof programs, lanes = 9) => {
  const model = toTasks(programs[name]);
  return placeLanes(model, { endMs: model.endMs, width: 3000 + tickWidth, lanes });
};

test('a wait is as long as it took, to scale', () => {
  const [module, first, second] = place('sequential');
  const waits = (bars = module) =>
    bars?.filter(({ kind }) => kind === 'wait').map(({ x, width }) => [x, x + width - tickWidth]);
  expect(waits()).toEqual([
    [0, 1200],
    [1200, 2000],
    [2000, 3000],
  ]);
  expect(waits(first)).toEqual([[0, 1200]]);
  expect(waits(second)).toEqual([[1200, 2000]]);
});

test('so many lanes at most', () => {
  expect(place('recursion', 5)).toHaveLength(5);
});

test.each(Object.keys(programs) as (keyof typeof programs)[])(
  'all of %s stays within its width',
  (name) => {
    for (const { x, width } of place(name).flat()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(3000 + tickWidth + 0.001);
    }
  },
);
