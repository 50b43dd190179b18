import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

type Job = () => Promise<string>;
type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

interface Options {
  readonly places: number;
  readonly attempts: number;
  readonly pauseMs: number;
  readonly sleep: Sleep;
}

interface JobServer {
  submit(job: Job): Promise<string>;
  close(): Promise<void>;
}

// A failure after which another attempt makes sense.
class Unavailable extends Error {}

// Runs jobs, so many at a time, tries again what is unavailable, and closes in order.
function createServer({ places, attempts, pauseMs, sleep }: Options): JobServer {
  const closing = new AbortController();
  const waiting: { job: Job; answer: PromiseWithResolvers<string> }[] = [];
  const running = new Set<Promise<void>>();

  async function runToEnd(job: Job): Promise<string> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await job();
      } catch (error) {
        const isLast = attempt === attempts || closing.signal.aborted;
        if (!(error instanceof Unavailable) || isLast) throw error;
        try {
          await sleep(pauseMs * 2 ** (attempt - 1), closing.signal);
        } catch {
          throw error;
        }
      }
    }
  }

  function fillPlaces(): void {
    while (running.size < places) {
      const next = waiting.shift();
      if (!next) return;
      const run = runToEnd(next.job)
        .then(next.answer.resolve, next.answer.reject)
        .finally(() => {
          running.delete(run);
          fillPlaces();
        });
      running.add(run);
    }
  }

  function submit(job: Job): Promise<string> {
    const answer = Promise.withResolvers<string>();
    if (closing.signal.aborted) answer.reject(new Error('closed'));
    else waiting.push({ job, answer });
    fillPlaces();
    return answer.promise;
  }

  async function close(): Promise<void> {
    closing.abort();
    for (const { answer } of waiting.splice(0)) answer.reject(new Error('closed'));
    await Promise.all(running);
  }

  return { submit, close };
}

// The clock of the last exercise. Time passes in it only when a test says so.
function createClock() {
  let nowMs = 0;
  const timers = new Set<{ readonly dueMs: number; readonly wake: () => void }>();

  function pause(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = { dueMs: nowMs + ms, wake: resolve };
      timers.add(timer);
      signal?.addEventListener('abort', () => {
        timers.delete(timer);
        reject(signal.reason);
      });
    });
  }

  async function advance(ms: number): Promise<void> {
    const untilMs = nowMs + ms;
    await nextTurn();
    for (;;) {
      const next = [...timers].sort((a, b) => a.dueMs - b.dueMs)[0];
      if (!next || next.dueMs > untilMs) break;
      timers.delete(next);
      nowMs = next.dueMs;
      next.wake();
      await nextTurn();
    }
    nowMs = untilMs;
  }

  return { now: () => nowMs, sleep: pause, advance };
}

function equal(found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`"${found}" instead of "${expected}"`);
}

// The result of a job or the message of its error. It never rejects, so a test can look at it when it likes.
const outcomeOf = (answer: Promise<string>): Promise<string> =>
  answer.catch((error) => (error as Error).message);

type Create = (options: Options) => JobServer;
type Tests = Readonly<Record<string, (create: Create) => Promise<void>>>;

function setUp(create: Create) {
  const clock = createClock();
  const server = create({ places: 2, attempts: 3, pauseMs: 100, sleep: clock.sleep });
  const starts: string[] = [];
  const submit = (name: string, workMs: number, failure?: Error): Promise<string> =>
    outcomeOf(
      server.submit(async () => {
        starts.push(`${name} ${clock.now()}`);
        await clock.sleep(workMs);
        if (failure) throw failure;
        return `${name} is done`;
      }),
    );
  return { clock, server, starts, submit };
}

const tests: Tests = {
  'runs two jobs at once, and the third when a place is free': async (create) => {
    const { clock, starts, submit } = setUp(create);
    const outcomes = Promise.all([submit('a', 50), submit('b', 80), submit('c', 10)]);
    await clock.advance(100);
    equal(starts.join(), 'a 0,b 0,c 50');
    equal((await outcomes).join(), 'a is done,b is done,c is done');
  },
  'makes three attempts, with a pause that doubles': async (create) => {
    const { clock, starts, submit } = setUp(create);
    const outcome = submit('a', 10, new Unavailable('no paper'));
    await clock.advance(1000);
    equal(starts.join(), 'a 0,a 110,a 320');
    equal(await outcome, 'no paper');
  },
  'makes one attempt where the error is another': async (create) => {
    const { clock, starts, submit } = setUp(create);
    const outcome = submit('a', 10, new Error('no such size'));
    await clock.advance(1000);
    equal(starts.join(), 'a 0');
    equal(await outcome, 'no such size');
  },
  'waits for running jobs when it closes, and refuses new ones': async (create) => {
    const { clock, server, starts, submit } = setUp(create);
    const running = submit('a', 100);
    await clock.advance(50);
    let isClosed = false;
    const closing = server.close().then(() => {
      isClosed = true;
    });
    const late = submit('b', 10);
    await clock.advance(49);
    equal(isClosed, false);
    await clock.advance(1);
    await closing;
    equal(await running, 'a is done');
    equal(await late, 'closed');
    equal(starts.join(), 'a 0');
  },
  'gives up a pause when it closes': async (create) => {
    const { clock, server, starts, submit } = setUp(create);
    const outcome = submit('a', 10, new Unavailable('no paper'));
    await clock.advance(50);
    await server.close();
    equal(await outcome, 'no paper');
    equal(starts.join(), 'a 0');
  },
};

let start = performance.now();

function say(text: string): void {
  console.log(`${Math.round(performance.now() - start)} ms: ${text}`);
}

const orders = new Map([
  ['poster', { printMs: 200, failures: 0 }],
  ['flyer', { printMs: 100, failures: 1 }],
  ['map', { printMs: 150, failures: 0 }],
  ['book', { printMs: 50, failures: Infinity }],
]);

// Fails as often as the order says, for want of paper, and then prints it.
async function print(order: string, attempts: number): Promise<string> {
  const { printMs, failures } = orders.get(order) ?? { printMs: 70, failures: 0 };
  await sleep(printMs);
  if (!orders.has(order)) throw new Error('no such size');
  if (attempts <= failures) throw new Unavailable('no paper');
  return 'printed';
}

async function take(server: JobServer, order: string): Promise<void> {
  let attempts = 0;
  const answer = server.submit(() => {
    attempts += 1;
    return print(order, attempts);
  });
  say(`${order}: ${await outcomeOf(answer)}`);
}

async function closeShop(server: JobServer): Promise<void> {
  await server.close();
  say('closed');
}

function openShop(): JobServer {
  start = performance.now();
  return createServer({
    places: 2,
    attempts: 3,
    pauseMs: 100,
    sleep: (ms, signal) => sleep(ms, undefined, { signal }),
  });
}

console.log('A whole day');
const day = openShop();
await Promise.all(['banner', 'poster', 'flyer', 'map', 'book'].map((order) => take(day, order)));
await closeShop(day);

console.log('A short day');
const shortDay = openShop();
const taken = ['poster', 'book', 'map'].map((order) => take(shortDay, order));
await sleep(120);
await Promise.all([...taken, closeShop(shortDay), take(shortDay, 'flyer')]);

// What could be wrong with a server, made of yours. Each must fail one of your tests.
const faults: Readonly<Record<string, Create>> = {
  'runs one job too many at once': (options) =>
    createServer({ ...options, places: options.places + 1 }),
  'gives up one attempt too early': (options) =>
    createServer({ ...options, attempts: options.attempts - 1 }),
  'pauses as long each time': (options) =>
    createServer({ ...options, sleep: (_ms, signal) => options.sleep(options.pauseMs, signal) }),
  'tries again whatever the error': (options) => {
    const { submit, close } = createServer(options);
    const blur = (error: Error) => Promise.reject(new Unavailable(error.message));
    return { submit: (job) => submit(() => job().catch(blur)), close };
  },
  'loses failures': (options) => {
    const { submit, close } = createServer(options);
    return { submit: (job) => submit(job).catch(() => ''), close };
  },
  'closes without waiting': (options) => {
    const { submit, close } = createServer(options);
    return { submit, close: () => Promise.race([close(), nextTurn()]) };
  },
  'takes jobs when it has closed': (options) => {
    const { submit, close } = createServer(options);
    let isClosed = false;
    const closeLater = () => {
      isClosed = true;
      return close();
    };
    return { submit: (job) => (isClosed ? job() : submit(job)), close: closeLater };
  },
  'goes on pausing when it closes': (options) =>
    createServer({ ...options, sleep: (ms) => options.sleep(ms, new AbortController().signal) }),
};

// Why a test fails with a server. One that does not end within a second fails too.
async function findFailure(test: Tests[string], create: Create): Promise<string | undefined> {
  const limit = new AbortController();
  const tooLate = sleep(1000, 'it does not end', { signal: limit.signal });
  const failure = test(create).then(
    () => undefined,
    (error) => (error as Error).message,
  );
  const first = await Promise.race([failure, tooLate]);
  limit.abort();
  tooLate.catch(() => {});
  return first;
}

async function failsAny(create: Create): Promise<boolean> {
  for (const test of Object.values(tests)) {
    if ((await findFailure(test, create)) !== undefined) return true;
  }
  return false;
}

console.log('The tests');
start = performance.now();
for (const [name, test] of Object.entries(tests)) {
  const failure = await findFailure(test, createServer);
  console.log(failure === undefined ? `passes: ${name}` : `fails: ${name}, ${failure}`);
}
say('all tests have ended');
for (const [fault, create] of Object.entries(faults)) {
  const isCaught = await failsAny(create);
  console.log(`${isCaught ? 'caught' : 'missed'}: a server that ${fault}`);
}
