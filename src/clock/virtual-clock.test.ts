import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVirtualClock, type VirtualTimer } from './virtual-clock.ts';

/** A clock whose overdue timers fire at once when `runToEnd` comes by, as a driver would do it. */
function createDrivenClock() {
  const overdue: VirtualTimer[] = [];
  const clock = createVirtualClock((timers) => overdue.push(...timers));
  const runToEnd = (limitMs = Infinity) => {
    for (;;) {
      for (const timer of overdue.splice(0)) clock.fire(timer);
      if (!clock.hasRef() || (clock.nextDueMs() ?? 0) > limitMs) return;
      for (const timer of clock.jump()) clock.fire(timer);
    }
  };
  return { clock, runToEnd };
}

test.each([
  [5, 5],
  [1.9, 1],
  [0, 1],
  [-3, 1],
  [undefined, 1],
  [Number.NaN, 1],
  ['20', 20],
  ['soon', 1],
  [null, 1],
  [true, 1],
  [2 ** 31 - 1, 2 ** 31 - 1],
  [2 ** 31, 1],
  [Infinity, 1],
])('a delay of %o is %d ms', (delay, ms) => {
  const { clock } = createDrivenClock();
  clock.schedule(() => {}, delay);
  expect(clock.nextDueMs()).toBe(ms);
});

test('a delay that cannot become a number throws, as in Node', () => {
  const { clock } = createDrivenClock();
  expect(() => clock.schedule(() => {}, Symbol('soon'))).toThrow(TypeError);
});

test('timers fire at their times, in order of time and then of insertion', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 40 }), (delays) => {
      const { clock, runToEnd } = createDrivenClock();
      const fired: { at: number; index: number }[] = [];
      for (const [index, delay] of delays.entries())
        clock.schedule(() => fired.push({ at: clock.now(), index }), delay);
      runToEnd();
      const expected = delays.map((delay, index) => ({ at: Math.max(delay, 1), index }));
      expect(fired).toEqual(expected.toSorted((a, b) => a.at - b.at || a.index - b.index));
    }),
  );
});

test('a timer set by a timer counts from the instant of the latter', () => {
  const { clock, runToEnd } = createDrivenClock();
  const fired: number[] = [];
  clock.schedule(() => clock.schedule(() => fired.push(clock.now()), 5), 10);
  runToEnd();
  expect(fired).toEqual([15]);
});

test('an interval repeats from the instant at which it fired, until it is cancelled', () => {
  const { clock, runToEnd } = createDrivenClock();
  const fired: number[] = [];
  const interval = clock.schedule(
    () => {
      fired.push(clock.now());
      clock.block(4);
      if (fired.length === 3) clock.cancel(interval);
    },
    10,
    { isRepeating: true },
  );
  runToEnd();
  expect(fired).toEqual([10, 20, 30]);
  expect(clock.hasRef()).toBe(false);
});

test('an interval that throws goes on', () => {
  const { clock } = createDrivenClock();
  const interval = clock.schedule(
    () => {
      throw new Error('once');
    },
    10,
    { isRepeating: true },
  );
  const [due] = clock.jump();
  expect(() => clock.fire(due as VirtualTimer)).toThrow('once');
  expect(clock.nextDueMs()).toBe(20);
  clock.cancel(interval);
});

test('a timer that is cancelled by an earlier one of the same instant does not fire', () => {
  const { clock, runToEnd } = createDrivenClock();
  const fired: string[] = [];
  clock.schedule(() => {
    fired.push('first');
    clock.cancel(second);
  }, 10);
  const second = clock.schedule(() => fired.push('second'), 10);
  runToEnd();
  expect(fired).toEqual(['first']);
});

test('a timer that came late because the program blocked is handed over once, and fires then', () => {
  const late: VirtualTimer[] = [];
  const clock = createVirtualClock((timers) => late.push(...timers));
  const fired: number[] = [];
  const timer = clock.schedule(() => fired.push(clock.now()), 10);
  clock.block(25);
  expect(late).toEqual([timer]);
  expect(clock.jump()).toEqual([]);
  expect(clock.hasRef()).toBe(true);
  clock.fire(timer);
  expect(fired).toEqual([25]);
  expect(clock.hasRef()).toBe(false);
});

test('blocking past several timers hands them over in order', () => {
  const late: VirtualTimer[] = [];
  const clock = createVirtualClock((timers) => late.push(...timers));
  const [slow, fast] = [clock.schedule(() => {}, 20), clock.schedule(() => {}, 10)];
  clock.block(20);
  expect(late).toEqual([fast, slow]);
});

test('only timers that keep the program alive count as waiting', () => {
  const { clock } = createDrivenClock();
  const timer = clock.schedule(() => {}, 10, { isRef: false });
  expect(clock.hasRef()).toBe(false);
  clock.setRef(timer, true);
  clock.setRef(timer, true);
  expect(clock.hasRef()).toBe(true);
  clock.setRef(timer, false);
  expect(clock.hasRef()).toBe(false);
  expect(clock.nextDueMs()).toBe(10);
});

test('cancelling twice, or cancelling and ref after it has fired, changes nothing', () => {
  const { clock, runToEnd } = createDrivenClock();
  const [first, second] = [clock.schedule(() => {}, 10), clock.schedule(() => {}, 20)];
  clock.cancel(first);
  clock.cancel(first);
  expect(clock.hasRef()).toBe(true);
  runToEnd();
  clock.cancel(second);
  clock.setRef(second, false);
  clock.setRef(second, true);
  expect(clock.hasRef()).toBe(false);
});

test('refreshing starts the delay anew, also after the timer has fired', () => {
  const { clock, runToEnd } = createDrivenClock();
  const fired: number[] = [];
  const timer = clock.schedule(() => fired.push(clock.now()), 10);
  clock.schedule(() => {
    const fresh = clock.refresh(timer);
    clock.schedule(() => clock.refresh(fresh), 15);
  }, 5);
  runToEnd();
  expect(fired).toEqual([15, 30]);
});

test('a cancelled timer cannot be refreshed back to life', () => {
  const { clock } = createDrivenClock();
  const timer = clock.schedule(() => {}, 10);
  clock.cancel(timer);
  clock.refresh(timer);
  expect(clock.nextDueMs()).toBeUndefined();
  expect(clock.hasRef()).toBe(false);
});

test('reading the clock does not move time, until nothing else happens for very long', () => {
  const { clock } = createDrivenClock();
  for (let reading = 0; reading < 100_000; reading++) clock.read();
  expect(clock.now()).toBe(0);
  for (let reading = 0; reading < 200; reading++) clock.read();
  expect(clock.now()).toBe(2);
  clock.noteProgress();
  for (let reading = 0; reading < 100_000; reading++) clock.read();
  expect(clock.now()).toBe(2);
});

test('a busy wait ends, and makes a timer late that was due meanwhile', () => {
  const late: VirtualTimer[] = [];
  const clock = createVirtualClock((timers) => late.push(...timers));
  const timer = clock.schedule(() => {}, 100);
  while (clock.read() < 200);
  expect(clock.now()).toBe(200);
  expect(late).toEqual([timer]);
});
