import { expect, test } from 'vitest';
import { remember } from './remember.ts';

test('what is made once stays, and a failure is tried again', async () => {
  let calls = 0;
  const load = remember(async () => {
    if (++calls === 1) throw new Error('offline');
    return calls;
  });
  await expect(load()).rejects.toThrow('offline');
  expect(await Promise.all([load(), load()])).toEqual([2, 2]);
  expect(await load()).toBe(2);
});
