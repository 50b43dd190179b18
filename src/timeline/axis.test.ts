import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeInstants } from './axis.ts';

const times = fc.uniqueArray(
  fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 4_000_000 })),
  { minLength: 1, maxLength: 40 },
);

test('durations are true: one scale, longer never narrower, and all within the width', () => {
  fc.assert(
    fc.property(times, fc.integer({ min: 200, max: 1200 }), (moments, width) => {
      const instants = moments.toSorted((a, b) => a - b).map((at) => ({ at, wanted: 10 }));
      const { stretches, instants: placed } = placeInstants(instants, 0, width);
      const end = placed.at(-1);
      expect((end?.x ?? 0) + (end?.width ?? 0)).toBeLessThanOrEqual(width + 0.01);
      const whole = stretches.filter(({ isBroken }) => !isBroken);
      const scales = whole.map((stretch) => stretch.width / stretch.ms);
      for (const scale of scales) expect(scale).toBeCloseTo(scales[0] ?? 0, 6);
      const byDuration = stretches.toSorted((a, b) => a.ms - b.ms);
      for (const [index, stretch] of byDuration.entries()) {
        expect(stretch.width).toBeGreaterThan(0);
        expect(stretch.width + 0.01).toBeGreaterThanOrEqual(byDuration[index - 1]?.width ?? 0);
      }
    }),
  );
});

test.each([
  ['an hour beside 3 ms is broken', [0, 3, 3_600_003], [false, true]],
  ['800 ms beside 200 ms is not', [0, 800, 1000], [false, false]],
  ['a single stretch is not', [0, 3_600_000], [false]],
  ['two hours around a second are', [0, 3_600_000, 3_601_000, 7_201_000], [true, false, true]],
])('%s', (_, moments, broken) => {
  const instants = moments.map((at) => ({ at, wanted: 20 }));
  const { stretches } = placeInstants(instants, 0, 300);
  expect(stretches.map(({ isBroken }) => isBroken)).toEqual(broken);
});
