import { describe, expect, test } from 'vitest';
import { observeAborts } from './observe-aborts.ts';
import { createTracer, type TaskReport } from './tracer.ts';

const sites = [
  { text: 'work', line: 1 },
  { text: 'promise', line: 2 },
];

function observe(host: { findPlace?: () => { line?: number } } = {}) {
  const seen: TaskReport[] = [];
  const report = (event: TaskReport) => seen.push(event);
  const tracer = createTracer(sites, { report, findCaller: () => ({}), ...host });
  return { tracer, seen, ofKind: (kind: string) => seen.filter((event) => event.kind === kind) };
}

describe('a promise that is settled by hand', () => {
  test('tells which task settles it, at the call, and whom that wakes', () => {
    const { tracer, ofKind } = observe({ findPlace: () => ({ line: 7 }) });
    const { promise, resolve } = tracer.resolvers(Promise.withResolvers<number>());
    const taker = tracer.enter(0, []);
    tracer.suspend(taker, 1, promise);
    tracer.enter(0, []);
    resolve(1);
    expect(ofKind('wake')).toEqual([{ kind: 'wake', task: 2, line: 7, wakes: 1 }]);
    resolve(2);
    expect(ofKind('wake')).toHaveLength(1);
  });

  test('tells each task that waits, and none that has gone on', () => {
    const { tracer, ofKind } = observe();
    const { promise, reject } = tracer.resolvers(Promise.withResolvers<number>());
    const [first, second, third] = [1, 2, 3].map(() => {
      const task = tracer.enter(0, []);
      tracer.suspend(task, 1, promise);
      return task;
    });
    if (!first || !second || !third) throw new Error('three tasks');
    tracer.resume(second);
    promise.catch(() => {});
    reject(new Error('no'));
    expect(ofKind('wake')).toEqual([
      { kind: 'wake', task: 2, wakes: 1 },
      { kind: 'wake', task: 2, wakes: 3 },
    ]);
  });

  test.each([
    ['a promise', () => Promise.resolve(1)],
    ['a thenable', () => Object.fromEntries([['then', () => {}]])],
  ])('is not settled by %s', (_, value) => {
    const { tracer, ofKind } = observe();
    const { promise, resolve } = tracer.resolvers(Promise.withResolvers<unknown>());
    const taker = tracer.enter(0, []);
    tracer.suspend(taker, 1, promise);
    tracer.enter(0, []);
    resolve(value());
    expect(ofKind('wake')).toEqual([]);
  });

  test('is left open where a callback settles it', () => {
    const { tracer, ofKind } = observe();
    const { promise, resolve } = tracer.resolvers(Promise.withResolvers<number>());
    tracer.suspend(tracer.enter(0, []), 1, promise);
    resolve(1);
    expect(ofKind('wake')).toEqual([]);
  });
});

describe('an abort', () => {
  class Controller extends AbortController {}
  const withAborts = (place?: { line?: number }) => {
    const observed = observe(place ? { findPlace: () => place } : {});
    // A class of its own, so that the test's own aborts stay as they are.
    const prototype = Object.create(AbortController.prototype, {
      ...Object.getOwnPropertyDescriptors(AbortController.prototype),
    });
    observeAborts({ prototype } as typeof AbortController, observed.tracer);
    return {
      ...observed,
      create: () => Object.setPrototypeOf(new Controller(), prototype) as AbortController,
    };
  };

  test('is told before anything comes of it, with who aborts', () => {
    const { tracer, seen, create } = withAborts({ line: 3 });
    const controller = create();
    const order: unknown[] = [];
    controller.signal.onabort = () => order.push(seen.at(-1)?.kind);
    tracer.enter(0, []);
    controller.abort(new Error('enough'));
    controller.abort(new Error('again'));
    expect(order).toEqual(['abort']);
    expect(seen.slice(1)).toEqual([
      { kind: 'abort', task: 1, abort: 1, line: 3, reason: 'Error: enough' },
    ]);
  });

  test.each([
    ['the reason itself', (signal: AbortSignal) => signal.reason],
    [
      'an error that has it as its cause',
      ({ reason }: AbortSignal) => new Error('x', { cause: reason }),
    ],
  ])('is known again by %s', (_, toError) => {
    const { tracer, seen, create } = withAborts();
    const controller = create();
    const task = tracer.enter(0, []);
    tracer.suspend(task, 1, undefined);
    controller.abort();
    tracer.threw(task, toError(controller.signal));
    expect(seen.slice(2)).toMatchObject([
      { kind: 'abort', abort: 1 },
      { kind: 'resume', task: 1, abort: 1 },
      { kind: 'threw', task: 1, abort: 1 },
    ]);
  });

  test('is known again by a listener, before the abort returns', () => {
    const { tracer, seen, create } = withAborts();
    const controller = create();
    controller.signal.onabort = () => tracer.threw(tracer.enter(0, []), controller.signal.reason);
    controller.abort();
    expect(seen.at(-1)).toMatchObject({ kind: 'threw', abort: 1 });
  });

  test('that passes a reason on is none of its own', () => {
    const { seen, create } = withAborts();
    const [outer, inner] = [create(), create()];
    outer.signal.onabort = () => inner.abort(outer.signal.reason);
    outer.abort();
    expect(inner.signal.aborted).toBe(true);
    expect(seen).toEqual([{ kind: 'abort', abort: 1 }]);
  });

  test('with a text as its reason proves nothing', () => {
    const { tracer, seen, create } = withAborts();
    const task = tracer.enter(0, []);
    create().abort('stop');
    tracer.threw(task, 'stop');
    expect(seen.at(-1)).toEqual({ kind: 'threw', task: 1, error: '"stop"' });
  });

  test.each([
    ['of the runtime itself', undefined, 0],
    ['of a timeout', new DOMException('too late', 'TimeoutError'), 1],
  ])('%s, at no place of the program, is told so often: %3$i', (_, reason, times) => {
    const { ofKind, create } = withAborts({});
    create().abort(reason);
    expect(ofKind('abort')).toHaveLength(times);
  });
});

test('an error that cannot be read is said to be so, and passes', () => {
  const { tracer, seen } = observe();
  const error = Object.defineProperty(new Error('x'), 'message', {
    get: () => {
      throw new Error('unreadable');
    },
  });
  expect(tracer.threw(tracer.enter(0, []), error)).toBe(error);
  expect(seen.at(-1)).toEqual({ kind: 'threw', task: 1, error: 'an error that cannot be shown' });
});
