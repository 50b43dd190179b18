import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTimerQueue, type QueuedTimer } from './timer-queue.ts';

const toTimer = (dueMs: number, order: number): QueuedTimer => ({
  dueMs,
  order,
  isCancelled: false,
});
const inOrder = (timers: QueuedTimer[]) =>
  timers.toSorted((a, b) => a.dueMs - b.dueMs || a.order - b.order);

// Few different times, so that many timers share an instant.
const dueTimes = fc.array(fc.nat(12), { maxLength: 60 });

test('timers leave in the order of a plain sort, whatever the order of their coming', () => {
  fc.assert(
    fc.property(dueTimes, (times) => {
      const queue = createTimerQueue();
      const timers = times.map(toTimer);
      for (const timer of timers) queue.push(timer);
      expect(queue.takeDue(Infinity)).toEqual(inOrder(timers));
      expect(queue.peek()).toBeUndefined();
    }),
  );
});

test('pushing, cancelling and taking in any order is like a sorted list', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('push' as const), value: fc.nat(12) }),
    fc.record({ kind: fc.constant('cancel' as const), value: fc.nat(59) }),
    fc.record({ kind: fc.constant('take' as const), value: fc.nat(12) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const queue = createTimerQueue();
      const pushed: QueuedTimer[] = [];
      let waiting: QueuedTimer[] = [];
      for (const { kind, value } of steps) {
        if (kind === 'push') {
          const timer = toTimer(value, pushed.length);
          pushed.push(timer);
          waiting = inOrder([...waiting, timer]);
          queue.push(timer);
        } else if (kind === 'cancel') {
          const timer = pushed[value];
          if (timer) timer.isCancelled = true;
          waiting = waiting.filter((each) => each !== timer);
        } else {
          expect(queue.takeDue(value)).toEqual(waiting.filter(({ dueMs }) => dueMs <= value));
          waiting = waiting.filter(({ dueMs }) => dueMs > value);
        }
        expect(queue.peek()).toBe(waiting[0]);
      }
    }),
  );
});
