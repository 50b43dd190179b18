import { expect, test } from 'vitest';
import type { PageExercise } from '../../exercises/index.ts';
import type { PageProgram, PageRun } from '../../page-run/index.ts';
import { createHintFinder } from './find-hint.ts';

const checks = [
  { says: 'prints one', prints: ['one'] },
  { says: 'prints two', prints: ['two'] },
];
const toMistake = (printed: string, hint: string) =>
  ({ program: { entry: printed } as PageProgram, hint }) satisfies PageExercise['wrong'][number];
const wrong = [
  toMistake('two', 'Where is one?'),
  toMistake('one', 'Where is two?'),
  toMistake('three', 'Where are they?'),
];

/** A runner whose programs print their own name, and which notes what it has run. */
function createRunner(isOnline = () => true) {
  const ran: string[] = [];
  let isRunning = false;
  return {
    ran,
    async run({ entry }: PageProgram): Promise<PageRun> {
      if (!isOnline()) throw new Error('offline');
      // A second run would end the first.
      expect(isRunning).toBe(false);
      isRunning = true;
      await Promise.resolve();
      isRunning = false;
      ran.push(entry);
      return { events: [{ at: 0, kind: 'stdout', text: `${entry}\n` }] };
    },
  };
}

test.each([
  [[0], 'Where is one?', ['two']],
  [[1], 'Where is two?', ['two', 'one']],
  [[0, 1], 'Where are they?', ['two', 'one', 'three']],
  [[2], undefined, ['two', 'one', 'three']],
])(
  'an answer that fails the checks %j earns %j, and no more is run than %j',
  async (failed, hint, ran) => {
    const runner = createRunner();
    expect(await createHintFinder({ checks, wrong }, runner).find(failed)).toBe(hint);
    expect(runner.ran).toEqual(ran);
  },
);

test('what has been run ahead is not run again', async () => {
  const runner = createRunner();
  const hints = createHintFinder({ checks, wrong }, runner);
  hints.prepare();
  hints.prepare();
  expect(await Promise.all([hints.find([1]), hints.find([0, 1])])).toEqual([
    'Where is two?',
    'Where are they?',
  ]);
  expect(runner.ran).toEqual(['two', 'one', 'three']);
});

test('a mistake that could not be run is run when it is wanted again', async () => {
  let isOnline = false;
  const hints = createHintFinder(
    { checks, wrong },
    createRunner(() => isOnline),
  );
  hints.prepare();
  await expect(hints.find([1])).rejects.toThrow('offline');
  isOnline = true;
  expect(await hints.find([1])).toBe('Where is two?');
});
