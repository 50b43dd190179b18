import { expect, test } from 'vitest';
import { createPromiseTimers } from './promise-timers.ts';
import { createVirtualClock } from './virtual-clock.ts';

function createDrivenTimers() {
  const clock = createVirtualClock(() => {});
  /** Jumps from timer to timer, with all microtasks in between, as a driver does. */
  const runUntil = async (endMs: number) => {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      const nextMs = clock.nextDueMs();
      if (nextMs === undefined || nextMs > endMs) return;
      for (const timer of clock.jump()) clock.fire(timer);
    }
  };
  return { clock, runUntil, ...createPromiseTimers(clock) };
}

const aborted = (cause: unknown) =>
  expect.objectContaining({
    name: 'AbortError',
    code: 'ABORT_ERR',
    message: 'The operation was aborted',
    cause,
  });

test('a wait is over at its time and gives its value', async () => {
  const { setTimeout, clock, runUntil } = createDrivenTimers();
  const waited = setTimeout(3000, 'done').then((value) => ({ value, at: clock.now() }));
  await runUntil(Infinity);
  expect(await waited).toEqual({ value: 'done', at: 3000 });
});

test('scheduler.wait gives nothing', async () => {
  const { wait, runUntil } = createDrivenTimers();
  const waited = wait(10);
  await runUntil(Infinity);
  expect(await waited).toBeUndefined();
});

test.each([
  [true, true],
  [undefined, true],
  [false, false],
])('a wait with ref %s keeps the program alive: %s', (ref, isAlive) => {
  const { setTimeout, clock } = createDrivenTimers();
  void setTimeout(10, undefined, ref === undefined ? {} : { ref });
  expect(clock.hasRef()).toBe(isAlive);
});

test('an aborted wait rejects with the reason as cause, and leaves no timer', async () => {
  const { setTimeout, clock } = createDrivenTimers();
  const controller = new AbortController();
  const waited = setTimeout(10, undefined, { signal: controller.signal });
  controller.abort('enough');
  await expect(waited).rejects.toEqual(aborted('enough'));
  expect(clock.nextDueMs()).toBeUndefined();
});

test('a wait on a signal that is aborted already sets no timer', async () => {
  const { setTimeout, clock } = createDrivenTimers();
  await expect(setTimeout(10, undefined, { signal: AbortSignal.abort('late') })).rejects.toEqual(
    aborted('late'),
  );
  expect(clock.nextDueMs()).toBeUndefined();
});

test('aborting after the wait is over changes nothing', async () => {
  const { setTimeout, runUntil } = createDrivenTimers();
  const controller = new AbortController();
  const waited = setTimeout(10, 'done', { signal: controller.signal });
  await runUntil(Infinity);
  controller.abort();
  expect(await waited).toBe('done');
});

test('an interval yields at each of its times, and its timer ends with the loop', async () => {
  const { setInterval, clock, runUntil } = createDrivenTimers();
  const times: number[] = [];
  const loop = (async () => {
    for await (const value of setInterval(100, 'tick')) {
      times.push(clock.now());
      if (times.length === 3) return value;
    }
    return undefined;
  })();
  await runUntil(Infinity);
  expect(await loop).toBe('tick');
  expect(times).toEqual([100, 200, 300]);
  expect(clock.nextDueMs()).toBeUndefined();
});

test('ticks that came while the loop was busy are made up for, none is lost', async () => {
  const { setInterval, setTimeout, clock, runUntil } = createDrivenTimers();
  const times: number[] = [];
  void (async () => {
    for await (const _ of setInterval(100)) {
      times.push(clock.now());
      if (times.length === 1) await setTimeout(250);
      if (times.length === 4) return;
    }
  })();
  await runUntil(Infinity);
  expect(times).toEqual([100, 350, 350, 400]);
});

test.each([
  ['before it begins', 0],
  ['while it waits', 150],
])('an interval that is aborted %s rejects, and leaves no timer', async (_, atMs) => {
  const { setInterval, clock, runUntil } = createDrivenTimers();
  const controller = new AbortController();
  if (atMs === 0) controller.abort('enough');
  const loop = (async () => {
    for await (const _ of setInterval(100, undefined, { signal: controller.signal }));
  })();
  const settled = expect(loop).rejects.toEqual(aborted('enough'));
  await runUntil(atMs);
  controller.abort('enough');
  await settled;
  expect(clock.nextDueMs()).toBeUndefined();
});

test('AbortSignal.timeout aborts at its time with a TimeoutError, and keeps nothing alive', async () => {
  const { abortSignalTimeout, clock, runUntil } = createDrivenTimers();
  const signal = abortSignalTimeout(500);
  expect(clock.hasRef()).toBe(false);
  await runUntil(499);
  expect(signal.aborted).toBe(false);
  await runUntil(500);
  expect(signal.reason).toEqual(expect.objectContaining({ name: 'TimeoutError' }));
});

test.each([
  ['no options', undefined],
  ['empty options', {}],
])('a wait takes %s', async (_, options) => {
  const { setTimeout, runUntil } = createDrivenTimers();
  const waited = setTimeout(1, 7, options);
  await runUntil(Infinity);
  expect(await waited).toBe(7);
});
