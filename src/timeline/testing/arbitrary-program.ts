import fc from 'fast-check';
import type { Action, Imagined } from './simulate.ts';

const names = fc.oneof(
  fc.constantFrom('load', 'Queue.take', '获取数据', 'جلب', '[computed]', 'x'.repeat(300)),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const durations = fc.oneof(
  fc.integer({ min: 1, max: 50 }),
  fc.constantFrom(1, 3, 100, 1000, 3_600_000),
);

const { imagined } = fc.letrec<{ imagined: Imagined; action: Action }>((tie) => ({
  imagined: fc.record({
    name: names,
    args: fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { maxLength: 2 }),
    does: fc.array(tie('action'), { maxLength: 4 }),
  }),
  action: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    durations.map((sleep) => ({ sleep })),
    fc.string({ unit: 'binary', maxLength: 10 }).map((print) => ({ print })),
    fc.record({ callback: durations, print: fc.constant('late') }),
    fc.constantFrom<Action>(
      { throw: 'Error: no' },
      { throw: 'AbortError: stop' },
      { forever: 'queue.take()' },
      { abort: 'Error: enough' },
      { abortLater: 20 },
    ),
    durations.map((stoppable) => ({ stoppable })),
    tie('imagined').map((call) => ({ call })),
    tie('imagined').map((start) => ({ start })),
    fc.array(tie('imagined'), { minLength: 1, maxLength: 8 }).map((all) => ({ all })),
  ),
}));

/** Modules that call, await, forget, print, fail and get stuck, a few levels deep. */
export const arbitraryModule: fc.Arbitrary<Imagined> = fc.record({
  name: fc.constant('module'),
  does: fc.array(
    fc.oneof(
      imagined.map((call) => ({ call })),
      fc.array(imagined, { maxLength: 40 }).map((all) => ({ all })),
    ),
    { minLength: 1, maxLength: 4 },
  ),
});
