import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { expect, test } from 'vitest';
import { createTimers } from './timers.ts';
import { createVirtualClock } from './virtual-clock.ts';

function createDrivenTimers() {
  const clock = createVirtualClock(() => {});
  const timers = createTimers(clock, {
    bindContext: (callback) => AsyncResource.bind(callback as never),
    checkArguments: () => {},
  });
  const runToEnd = () => {
    while (clock.hasRef()) for (const timer of clock.jump()) clock.fire(timer);
  };
  return { clock, runToEnd, ...timers };
}

test('arguments reach the callback, and its "this" is the timer', () => {
  const { setTimeout, runToEnd } = createDrivenTimers();
  const calls: unknown[] = [];
  const timer = setTimeout(
    function (this: unknown, ...args: never[]) {
      calls.push(this, args);
    },
    5,
    'a',
    2,
  );
  runToEnd();
  expect(calls).toEqual([timer, ['a', 2]]);
});

test('an interval fires until it is cleared, and a timeout once', () => {
  const { setTimeout, setInterval, clearInterval, clock, runToEnd } = createDrivenTimers();
  const fired: string[] = [];
  const interval = setInterval(() => fired.push(`interval at ${clock.now()}`), 10);
  setTimeout(() => fired.push(`timeout at ${clock.now()}`), 15);
  setTimeout(() => clearInterval(interval), 25);
  runToEnd();
  expect(fired).toEqual(['interval at 10', 'timeout at 15', 'interval at 20']);
});

type Timeout = ReturnType<ReturnType<typeof createDrivenTimers>['setTimeout']>;

test.each<[string, (timer: Timeout) => unknown]>([
  ['the timer', (timer) => timer],
  ['its number', (timer) => +(timer as never)],
  ['its number as text', (timer) => `${+(timer as never)}`],
])('a timer is cleared by %s', (_, toHandle) => {
  const { setTimeout, clearTimeout, clock } = createDrivenTimers();
  const timer = setTimeout(() => {}, 5);
  clearTimeout(toHandle(timer));
  expect(clock.hasRef()).toBe(false);
});

test.each([
  ['undefined', undefined],
  ['null', null],
  ['an unknown number', 99],
  ['NaN', Number.NaN],
  ['true, which is not the number 1', true],
  ['1n, which is not the number 1', 1n],
  ['a list that reads as 1', [1]],
  ['an empty object', {}],
  ['a symbol', Symbol('timer')],
])('clearing %s clears nothing and does not throw', (_, handle) => {
  const { setTimeout, clearTimeout, clock } = createDrivenTimers();
  expect(+(setTimeout(() => {}, 5) as never)).toBe(1);
  clearTimeout(handle);
  expect(clock.hasRef()).toBe(true);
});

test('a timer is disposed of at the end of a "using" block, and close() does the same', () => {
  const { setTimeout, clock } = createDrivenTimers();
  {
    using timer = setTimeout(() => {}, 5);
    expect(timer.hasRef()).toBe(true);
    expect(
      setTimeout(() => {}, 5)
        .close()
        .refresh(),
    ).toBeDefined();
    expect(clock.hasRef()).toBe(true);
  }
  expect(clock.nextDueMs()).toBeUndefined();
});

test('ref, unref and refresh give the timer back', () => {
  const { setTimeout } = createDrivenTimers();
  const timer = setTimeout(() => {}, 5);
  expect(timer.unref()).toBe(timer);
  expect(timer.hasRef()).toBe(false);
  expect(timer.ref()).toBe(timer);
  expect(timer.hasRef()).toBe(true);
  expect(timer.refresh()).toBe(timer);
});

test('a refreshed timer is still cleared by its number', () => {
  const { setTimeout, clearTimeout, clock } = createDrivenTimers();
  const timer = setTimeout(() => {}, 5);
  const number = +(timer as never);
  timer.refresh();
  clearTimeout(number);
  expect(clock.hasRef()).toBe(false);
});

test('a callback keeps the async context in which its timer was set', () => {
  const { setTimeout, runToEnd } = createDrivenTimers();
  const storage = new AsyncLocalStorage<string>();
  const seen: unknown[] = [];
  storage.run('request 7', () => setTimeout(() => seen.push(storage.getStore()), 5));
  storage.run('request 8', () => runToEnd());
  expect(seen).toEqual(['request 7']);
});

test('the host may refuse the arguments before a timer is made', () => {
  const clock = createVirtualClock(() => {});
  const refuse = () => {
    throw new TypeError('not a function');
  };
  const { setTimeout } = createTimers(clock, {
    bindContext: (callback) => callback,
    checkArguments: refuse,
  });
  expect(() => setTimeout('alert()' as never, 5)).toThrow('not a function');
  expect(clock.hasRef()).toBe(false);
});
