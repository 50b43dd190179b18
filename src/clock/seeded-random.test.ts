import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeededRandom } from './seeded-random.ts';

const take = (random: () => number, count: number) => Array.from({ length: count }, random);

test('the sequence never changes, since recordings depend on it', () => {
  expect(take(createSeededRandom(1), 4).map((value) => value * 2 ** 32)).toEqual([
    1580013426, 350525680, 3524174333, 3011703609,
  ]);
});

test('one seed gives one sequence of numbers from 0 up to, but not including, 1', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const values = take(createSeededRandom(seed), 50);
      expect(take(createSeededRandom(seed), 50)).toEqual(values);
      expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    }),
  );
});

test('two seeds give two sequences', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), {
        minLength: 2,
        maxLength: 2,
      }),
      (seeds) => {
        const [one, other] = seeds.map((seed) => take(createSeededRandom(seed), 5));
        expect(one).not.toEqual(other);
      },
    ),
  );
});

test('each tenth of the range gets its share', () => {
  const tenths = take(createSeededRandom(7), 10_000).map((value) => Math.floor(value * 10));
  for (const count of Object.values(Object.groupBy(tenths, String))) {
    expect(count?.length).toBeGreaterThan(850);
    expect(count?.length).toBeLessThan(1150);
  }
});
