import { OwnArray } from '../intrinsics/index.ts';

/** One scheduled call. `dueMs` is virtual; `order` breaks ties, first in, first out. */
export interface QueuedTimer {
  dueMs: number;
  order: number;
  isCancelled: boolean;
}

/**
 * A binary min-heap by due time, then by order of insertion.
 * Cancelled timers stay until they reach the top, so that cancelling is O(1).
 */
export function createTimerQueue<T extends QueuedTimer>() {
  const heap = new OwnArray<T>();

  const isBefore = (a: T, b: T) => a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.order < b.order);

  const swap = (i: number, j: number) => {
    const first = heap[i] as T;
    heap[i] = heap[j] as T;
    heap[j] = first;
  };

  const siftUp = (from: number) => {
    let i = from;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!isBefore(heap[i] as T, heap[parent] as T)) return;
      swap(i, parent);
      i = parent;
    }
  };

  const siftDown = () => {
    let i = 0;
    for (;;) {
      const left = 2 * i + 1;
      const right = left + 1;
      let first = i;
      if (left < heap.length && isBefore(heap[left] as T, heap[first] as T)) first = left;
      if (right < heap.length && isBefore(heap[right] as T, heap[first] as T)) first = right;
      if (first === i) return;
      swap(i, first);
      i = first;
    }
  };

  const removeFirst = () => {
    const first = heap[0];
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) {
      heap[0] = last;
      siftDown();
    }
    return first;
  };

  return {
    push(timer: T) {
      heap.push(timer);
      siftUp(heap.length - 1);
    },

    /** The earliest live timer, or `undefined`. */
    peek(): T | undefined {
      while (heap[0]?.isCancelled) removeFirst();
      return heap[0];
    },

    /** Removes and returns, in order, every live timer due at or before `nowMs`. */
    takeDue(nowMs: number): OwnArray<T> {
      const due = new OwnArray<T>();
      for (let next = this.peek(); next && next.dueMs <= nowMs; next = this.peek()) {
        due.push(next);
        removeFirst();
      }
      return due;
    },
  };
}
