import type { Recording } from '../../recordings/index.ts';
import { type Action, type Imagined, simulate } from './simulate.ts';

export const fn = (
  name: string,
  args: readonly string[],
  ...does: readonly Action[]
): Imagined => ({
  name,
  args,
  does,
});
export const module = (...does: readonly Action[]): Imagined => ({ name: 'module', does });

export const download = (url: string, ms: number): Imagined =>
  fn(
    'download',
    [`"${url}"`, String(ms)],
    { print: `${url}: asked` },
    { sleep: ms },
    { print: `${url}: arrived` },
  );

const three = [download('/profile', 1200), download('/orders', 800), download('/offers', 1000)];
const deep = (levels: number): Imagined =>
  fn(
    'descend',
    [String(levels)],
    ...(levels === 0 ? [{ sleep: 5 }] : [{ call: deep(levels - 1) }]),
  );
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    fn('work', [String(index)], { sleep: 10 + ((index * 37) % 90) }),
  );

/** Recordings of imagined programs, by what they show. */
export const programs = {
  concurrent: simulate(module({ all: three }, { print: 'total: 1200 ms' })),
  sequential: simulate(module(...three.map((call) => ({ call })), { print: 'total: 3000 ms' })),
  partly: simulate(
    module(
      { all: [download('/a', 500), download('/b', 700)] },
      { call: download('/c', 300) },
      { print: 'done' },
    ),
  ),
  failed: simulate(
    module({
      all: [
        download('/a', 500),
        fn('download', ['"/b"'], { sleep: 300 }, { throw: 'Error: /b not found' }),
      ],
    }),
  ),
  aborted: simulate(
    module(
      { start: fn('download', ['"/a"'], { stoppable: 900 }) },
      { start: fn('download', ['"/b"'], { stoppable: 700 }) },
      { sleep: 300 },
      { abort: 'Error: the reader left' },
      { print: 'stopped' },
    ),
  ),
  timedOut: simulate(
    module(
      { abortLater: 200 },
      { start: fn('download', ['"/a"'], { stoppable: 900 }) },
      { sleep: 300 },
    ),
  ),
  deadlocked: simulate(
    module({ all: [fn('connect', [], { sleep: 50 }, { forever: 'settings' })] }),
  ),
  retry: simulate(
    module({
      call: fn(
        'retry',
        [],
        ...[100, 200, 400, 800].flatMap((sleep) => [{ print: `wait ${sleep}` }, { sleep }]),
      ),
    }),
  ),
  forgotten: simulate(
    module(
      { start: fn('save', ['"draft"'], { sleep: 100 }, { print: 'saved' }) },
      { print: 'bye' },
    ),
  ),
  timers: simulate(
    module({ callback: 5000, print: 'tick' }, { sleep: 100 }, { print: 'main is over' }),
  ),
  callbacks: simulate(
    module(
      { callback: 100, print: 'ready' },
      { callback: 300, print: 'three\nfour' },
      { print: 'set up' },
    ),
  ),
  hourBeside3Ms: simulate(
    module({ call: fn('blink', [], { sleep: 3 }) }, { call: fn('nap', [], { sleep: 3_600_000 }) }),
  ),
  forty: simulate(module({ all: many(39) })),
  twenty: simulate(module({ all: many(19) })),
  recursion: simulate(module({ call: deep(1000) })),
  tenThousandAwaits: simulate(module(...Array.from({ length: 5000 }, () => ({ sleep: 1 })))),
  nothingAsync: simulate(module({ print: 'hello' })),
  scripts: simulate(
    module({
      all: [
        fn('获取数据', ['"用户"'], { sleep: 40 }),
        fn('جلب', ['"ملف\u202E"'], { sleep: 60 }),
        fn('naïve', ['"e\u0301\u001b[31m👩‍👩‍👧"'], { print: '\u001b[31mred\u0007' }, { sleep: 20 }),
        fn('x'.repeat(5000), [], { sleep: 30 }),
      ],
    }),
  ),
} satisfies Record<string, Recording>;
