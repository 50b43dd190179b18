import type { Recording } from '../../recordings/index.ts';
import type { ExitEvent, TraceEvent } from '../../trace/index.ts';

/** What an imagined async function does, one thing after another. */
export type Action =
  | { readonly print: string }
  | { readonly sleep: number }
  | { readonly call: Imagined }
  | { readonly start: Imagined }
  | { readonly all: readonly Imagined[] }
  | { readonly throw: string }
  | { readonly callback: number; readonly print: string }
  | { readonly stoppable: number }
  | { readonly abort: string }
  | { readonly abortLater: number }
  | { readonly forever: string };

export interface Imagined {
  readonly name: string;
  readonly args?: readonly string[];
  readonly does: readonly Action[];
}

interface Body {
  readonly id: number;
  readonly imagined: Imagined;
  next: number;
  readonly onEnd: ((isFailed: boolean) => void)[];
  ended: 'no' | 'done' | 'threw';
}

type Unplaced = TraceEvent extends infer E ? (E extends TraceEvent ? Omit<E, 'at'> : never) : never;

/** The recording that a program of these functions would give on the virtual clock. Failures are not caught. */
export function simulate(module: Imagined, clock: 'virtual' | 'real' = 'virtual'): Recording {
  const events: TraceEvent[] = [];
  const jobs: (() => void)[] = [];
  const timers: { at: number; order: number; run: () => void }[] = [];
  const bodies: Body[] = [];
  const stoppable = new Map<Body, () => void>();
  let now = 0;
  let order = 0;
  let aborts = 0;
  const report = (event: Unplaced) => events.push({ at: now, ...event } as TraceEvent);
  const after = (ms: number, run: () => void) => {
    const timer = { at: now + Math.max(1, ms), order: order++, run };
    timers.push(timer);
    return () => timers.splice(timers.indexOf(timer), 1);
  };
  const abort = (reason: string, by?: Body) => {
    const number = ++aborts;
    report({ kind: 'abort', ...(by && { task: by.id, line: 1 }), abort: number, reason });
    for (const [body, cancel] of stoppable) {
      cancel();
      stoppable.delete(body);
      jobs.push(() => resume(body, true, number));
    }
  };

  const call = (imagined: Imagined, caller?: Body): Body => {
    const body: Body = { id: bodies.length + 1, imagined, next: 0, onEnd: [], ended: 'no' };
    bodies.push(body);
    const { name, args } = imagined;
    report({
      kind: 'call',
      task: body.id,
      name,
      ...(args && { args }),
      ...(caller && { caller: caller.id, line: caller.id * 10 + caller.next }),
    });
    go(body);
    return body;
  };

  const end = (body: Body, error?: string, abort?: number) => {
    report({
      kind: error === undefined ? 'done' : 'threw',
      task: body.id,
      ...(error && { error }),
      ...(abort && { abort }),
    });
    body.ended = error === undefined ? 'done' : 'threw';
    for (const listener of body.onEnd) jobs.push(() => listener(error !== undefined));
  };

  const suspend = (body: Body, on: string) =>
    report({ kind: 'await', task: body.id, line: body.id * 10 + body.next, on });
  const resume = (body: Body, isFailed = false, abort?: number) => {
    if (body.ended !== 'no') return;
    report({ kind: 'resume', task: body.id, ...(abort && { abort }) });
    if (abort) end(body, 'AbortError: stopped', abort);
    else if (isFailed) end(body, 'Error: passed on');
    else go(body);
  };
  const whenEnded = (awaited: Body, listener: (isFailed: boolean) => void) => {
    if (awaited.ended === 'no') awaited.onEnd.push(listener);
    else jobs.push(() => listener(awaited.ended === 'threw'));
  };

  const go = (body: Body) => {
    for (;;) {
      const action = body.imagined.does[body.next++];
      if (!action) return end(body);
      if ('abort' in action) abort(action.abort, body);
      else if ('abortLater' in action) after(action.abortLater, () => abort('TimeoutError: late'));
      else if ('callback' in action) {
        after(action.callback, () => report({ kind: 'stdout', text: `${action.print}\n` }));
      } else if ('print' in action) {
        report({ kind: 'stdout', task: body.id, text: `${action.print}\n` });
      } else if ('start' in action) call(action.start, body);
      else if ('throw' in action) return end(body, action.throw);
      else {
        wait(body, action);
        return;
      }
    }
  };

  const wait = (
    body: Body,
    action: Exclude<
      Action,
      | { print: string }
      | { start: Imagined }
      | { throw: string }
      | { abort: string }
      | { abortLater: number }
    >,
  ) => {
    if ('sleep' in action) {
      suspend(body, `sleep(${action.sleep})`);
      after(action.sleep, () => resume(body));
    } else if ('stoppable' in action) {
      suspend(body, `sleep(${action.stoppable}, { signal })`);
      const cancel = after(action.stoppable, () => {
        stoppable.delete(body);
        resume(body);
      });
      stoppable.set(body, cancel);
    } else if ('forever' in action) suspend(body, action.forever);
    else if ('call' in action) {
      const awaited = call(action.call, body);
      suspend(body, `${action.call.name}(${action.call.args?.join(', ') ?? ''})`);
      whenEnded(awaited, (isFailed) => resume(body, isFailed));
    } else {
      const all = action.all.map((each) => call(each, body));
      suspend(body, `Promise.all([${action.all.map(({ name }) => `${name}()`).join(', ')}])`);
      let open = all.length;
      let isOver = open === 0;
      if (isOver) jobs.push(() => resume(body));
      for (const each of all) {
        whenEnded(each, (isFailed) => {
          open--;
          if (isOver || (open > 0 && !isFailed)) return;
          isOver = true;
          jobs.push(() => resume(body, isFailed));
        });
      }
    }
  };

  const drain = () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) job();
  };
  const main = call(module);
  drain();
  while (timers.length > 0 && main.ended !== 'threw') {
    timers.sort((a, b) => a.at - b.at || a.order - b.order);
    const timer = timers.shift() as (typeof timers)[number];
    now = timer.at;
    timer.run();
    drain();
  }
  if (main.ended === 'threw') {
    const error =
      (events.findLast(({ kind }) => kind === 'threw') as { error?: string }).error ?? '';
    report({ kind: 'uncaught', origin: 'exception', error, stack: error });
  }
  const stuck = bodies.filter(({ ended }) => ended === 'no');
  if (main.ended !== 'threw') {
    for (const { id } of stuck) {
      const waits = events.findLast((event) => event.kind === 'await' && event.task === id);
      const { on, line } = waits as { on: string; line?: number };
      report({ kind: 'stuck', task: id, ...(line !== undefined && { line }), waitsFor: on });
    }
  }
  const code = main.ended === 'threw' ? 1 : main.ended === 'no' ? 13 : 0;
  report({ kind: 'exit', code } as Omit<ExitEvent, 'at'>);
  return { header: { format: 2, clock, runtime: '26.10.0', inputs: {} }, events };
}
