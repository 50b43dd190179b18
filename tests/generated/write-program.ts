import type { Body, GateForm, SleepForm, SoonForm, Statement, TurnForm } from './program.ts';
import { createTimetable, type Timetable } from './timetable.ts';

/** A program as source text, with the instant at which each of its lines of output is due. */
export interface WrittenProgram {
  readonly source: string;
  /** From the first word of an output line to milliseconds since the start. */
  readonly dueMs: ReadonlyMap<string, number>;
  readonly timers: number;
  readonly endMs: number;
}

const head = [
  "import { promisify } from 'node:util';",
  "import { scheduler, setImmediate as turn, setInterval as every, setTimeout as sleep } from 'node:timers/promises';",
];

/** Source lines, and when the statement after them begins. */
interface Written {
  readonly lines: readonly string[];
  readonly endMs: number;
}

type Writer<S> = (timetable: Timetable, statement: S, nowMs: number) => Written;

/** Writes a program down, giving each of its timers an instant that no other has. */
export function writeProgram(body: Body): WrittenProgram {
  const timetable = createTimetable();
  const { lines, endMs } = writeBody(timetable, body, 0);
  const source = [...head, '', ...lines, timetable.say(endMs, 'end'), ''].join('\n');
  return { source, dueMs: timetable.dueMs, timers: timetable.taken(), endMs: timetable.lastMs() };
}

function writeBody(timetable: Timetable, body: Body, startMs: number): Written {
  const lines: string[] = [];
  let endMs = startMs;
  for (const statement of body) {
    const write = writers[statement.kind] as Writer<Statement>;
    const written = write(timetable, statement, endMs);
    lines.push(...written.lines);
    endMs = written.endMs;
  }
  return { lines, endMs };
}

const writers: { readonly [K in Statement['kind']]: Writer<Extract<Statement, { kind: K }>> } = {
  say: (timetable, _, nowMs) => ({ lines: [timetable.say(nowMs)], endMs: nowMs }),

  soon: (timetable, { form }, nowMs) => ({
    lines: [soon[form](timetable.say(nowMs, form)), timetable.say(nowMs, `after ${form}`)],
    endMs: nowMs,
  }),

  turn: (timetable, { form }, nowMs) => ({
    lines: [turns[form], timetable.say(nowMs, form)],
    endMs: nowMs,
  }),

  sleep(timetable, { form, wish }, nowMs) {
    const endMs = timetable.take(nowMs, wish);
    return { lines: [sleeps[form](endMs - nowMs), timetable.say(endMs, form)], endMs };
  },

  timer(timetable, { wish, soon: forms }, nowMs) {
    const atMs = timetable.take(nowMs, wish);
    const inside = forms.map((form) => soon[form](timetable.say(atMs, form)));
    return {
      lines: [
        'setTimeout(() => {',
        timetable.say(atMs, 'timer'),
        ...inside,
        `}, ${atMs - nowMs});`,
      ],
      endMs: nowMs,
    };
  },

  cancelled(timetable, { wish, later }, nowMs) {
    const name = timetable.name('timer');
    const cancelMs = timetable.take(nowMs, wish);
    const neverMs = timetable.take(cancelMs, later);
    return {
      lines: [
        `const ${name} = setTimeout(() => { ${timetable.say(neverMs, 'never')} }, ${neverMs - nowMs});`,
        `await sleep(${cancelMs - nowMs});`,
        `clearTimeout(${name});`,
        timetable.say(cancelMs, 'cancelled'),
      ],
      endMs: cancelMs,
    };
  },

  refreshed(timetable, { wish }, nowMs) {
    const name = timetable.name('timer');
    const refreshMs = timetable.take(nowMs, wish);
    const delayMs = timetable.takeDelay(
      (ms) => [nowMs + ms, refreshMs + ms],
      refreshMs - nowMs + timetable.stepMs,
    );
    return {
      lines: [
        `const ${name} = setTimeout(() => { ${timetable.say(refreshMs + delayMs, 'refreshed')} }, ${delayMs});`,
        `await sleep(${refreshMs - nowMs});`,
        timetable.say(refreshMs, 'refresh'),
        `${name}.refresh();`,
      ],
      endMs: refreshMs,
    };
  },

  interval(timetable, { form, wish, count }, nowMs) {
    const name = timetable.name('interval');
    const id = timetable.name('');
    const total = form === 'clearedLater' ? count + 1 : count;
    const all = Array.from({ length: total }, (_, index) => index + 1);
    const everyMs = timetable.takeDelay(
      (ms) => all.map((times) => nowMs + times * ms),
      (wish + 1) * timetable.stepMs,
    );
    for (const times of all) timetable.expect(`${id}.${times}`, nowMs + times * everyMs);
    const say = `console.log(\`${id}.\${++ticks} tick\`);`;
    const endMs = nowMs + count * everyMs;
    if (form === 'iterator') {
      const loop = [
        `for await (const _ of every(${everyMs})) {`,
        say,
        `if (ticks === ${count}) break;`,
        '}',
      ];
      return {
        lines: ['{', 'let ticks = 0;', ...loop, '}', timetable.say(endMs, 'interval')],
        endMs,
      };
    }
    if (form === 'callback') {
      const tick = `() => { ${say} if (ticks < ${count}) return; clearInterval(${name}); resolve(); }`;
      const start = [`let ticks = 0;`, `const ${name} = setInterval(${tick}, ${everyMs});`];
      return {
        lines: [
          'await new Promise<void>((resolve) => {',
          ...start,
          '});',
          timetable.say(endMs, 'interval'),
        ],
        endMs,
      };
    }
    // Cleared halfway between two ticks, by a timer with an instant of its own.
    const clearMs = timetable.take(endMs, 0);
    const isLate = clearMs > nowMs + total * everyMs;
    const guard = isLate ? `if (ticks === ${total}) clearInterval(${name});` : '';
    return {
      lines: [
        '{',
        'let ticks = 0;',
        `const ${name} = setInterval(() => { ${say} ${guard} }, ${everyMs});`,
        `setTimeout(() => { clearInterval(${name}); ${timetable.say(clearMs, 'cleared')} }, ${clearMs - nowMs});`,
        '}',
      ],
      endMs: nowMs,
    };
  },

  attempt(timetable, { body, failure, handler, last }, nowMs) {
    const tried = writeBody(timetable, body, nowMs);
    const failures = {
      none: '',
      throw: "throw new Error('thrown');",
      reject: "await Promise.reject(new Error('rejected'));",
    };
    const isFailing = failure !== 'none';
    const handled = writeBody(timetable, handler, tried.endMs);
    const finished = writeBody(timetable, last, isFailing ? handled.endMs : tried.endMs);
    return {
      lines: [
        'try {',
        ...tried.lines,
        failures[failure],
        '} catch (error) {',
        timetable.say(tried.endMs, 'caught', '${(error as Error).message}'),
        ...handled.lines,
        '} finally {',
        ...finished.lines,
        '}',
      ],
      endMs: finished.endMs,
    };
  },

  call(timetable, { body, meanwhile }, nowMs) {
    const name = timetable.name('task');
    const called = writeBody(timetable, body, nowMs);
    const returned = timetable.say(called.endMs, 'returns');
    const caller = writeBody(timetable, meanwhile, nowMs);
    const endMs = Math.max(called.endMs, caller.endMs);
    return {
      lines: [
        `const ${name} = (async () => {`,
        ...called.lines,
        returned,
        '})();',
        ...caller.lines,
        `await ${name};`,
        timetable.say(endMs, 'joined'),
      ],
      endMs,
    };
  },

  generator(timetable, { bodies }, nowMs) {
    const name = timetable.name('generate');
    const id = timetable.name('');
    let endMs = nowMs;
    const yields = bodies.flatMap((body, index) => {
      const written = writeBody(timetable, body, endMs);
      endMs = written.endMs;
      timetable.expect(`${id}.${index}`, endMs);
      return [...written.lines, `yield ${index};`];
    });
    return {
      lines: [
        `async function* ${name}() {`,
        'try {',
        ...yields,
        '} finally {',
        timetable.say(endMs, 'generator ends'),
        '}',
        '}',
        `for await (const step of ${name}()) console.log(\`${id}.\${step} step\`);`,
      ],
      endMs,
    };
  },

  parallel(timetable, { combinator, branches }, nowMs) {
    const written = branches.map(({ body, wish, isFailing }, index) => {
      const inner = writeBody(timetable, body, nowMs);
      // Ends by a timer of its own, so that no two branches settle in one instant.
      const endMs = timetable.take(inner.endMs, wish);
      const settle = isFailing ? `throw new Error('branch ${index}');` : `return ${index};`;
      const wait = [`await sleep(${endMs - inner.endMs});`, timetable.say(endMs, 'branch')];
      return {
        isFailing,
        endMs,
        lines: ['(async () => {', ...inner.lines, ...wait, settle, '})(),'],
      };
    });
    const { isFailing, endMs } = settleTogether(combinator, written);
    const value =
      combinator === 'allSettled' ? '${results.map(({ status }) => status)}' : '${results}';
    const then = timetable.say(isFailing ? Infinity : endMs, combinator, value);
    const failed = timetable.say(
      isFailing ? endMs : Infinity,
      `${combinator} failed`,
      '${(error as Error).name}',
    );
    return {
      lines: [
        'try {',
        `const results = await Promise.${combinator}([`,
        ...written.flatMap(({ lines }) => lines),
        ']);',
        then,
        '} catch (error) {',
        failed,
        '}',
      ],
      endMs,
    };
  },

  abort(timetable, { by, wish, waits }, nowMs) {
    const abortMs = timetable.take(nowMs, wish);
    const name = timetable.name('signal');
    const controller = timetable.name('controller');
    const tasks = waits.map(({ form, wish: own }) => {
      const dueMs = timetable.take(nowMs, own);
      const isAborted = abortMs < dueMs;
      const done = timetable.say(isAborted ? Infinity : dueMs, `${form} done`);
      const failed = timetable.say(
        isAborted ? abortMs : Infinity,
        `${form} failed`,
        '${(error as Error).name}',
      );
      const delayMs = dueMs - nowMs;
      const forms = {
        sleep: `await sleep(${delayMs}, undefined, { signal: ${name} });`,
        scheduler: `await scheduler.wait(${delayMs}, { signal: ${name} });`,
        interval: `for await (const _ of every(${delayMs}, undefined, { signal: ${name} })) break;`,
        listener: [
          'await new Promise<void>((resolve, reject) => {',
          `const timer = setTimeout(resolve, ${delayMs});`,
          `${name}.addEventListener('abort', () => { clearTimeout(timer); reject(${name}.reason); }, { once: true });`,
          '});',
        ].join('\n'),
      };
      return {
        endMs: Math.min(dueMs, abortMs),
        lines: [
          '(async () => {',
          'try {',
          forms[form],
          done,
          '} catch (error) {',
          failed,
          '}',
          '})(),',
        ],
      };
    });
    const aborts = [
      '(async () => {',
      `await sleep(${abortMs - nowMs});`,
      timetable.say(abortMs, 'before abort'),
      `${controller}.abort();`,
      timetable.say(abortMs, 'after abort'),
      ...writeYardstick(timetable, abortMs),
      '})(),',
    ];
    const isController = by === 'controller';
    const endMs = isController ? abortMs : Math.max(...tasks.map((task) => task.endMs));
    return {
      lines: [
        ...(isController
          ? [
              `const ${controller} = new AbortController();`,
              `const ${name} = ${controller}.signal;`,
            ]
          : [`const ${name} = AbortSignal.timeout(${abortMs - nowMs});`]),
        'await Promise.all([',
        ...tasks.flatMap(({ lines }) => lines),
        ...(isController ? aborts : []),
        ']);',
        timetable.say(endMs, 'aborts over'),
      ],
      endMs,
    };
  },

  gate(timetable, { opener, wish, waits }, nowMs) {
    const name = timetable.name('gate');
    const openMs = timetable.take(nowMs, wish);
    const open = [
      timetable.say(openMs, 'opens'),
      `${name}.resolve('open');`,
      timetable.say(openMs, 'opened'),
    ];
    const measured = opener === 'sleep' ? writeYardstick(timetable, openMs) : [];
    const delayMs = openMs - nowMs;
    const opens =
      opener === 'sleep'
        ? ['(async () => {', `await sleep(${delayMs});`, ...open, ...measured, '})();']
        : ['setTimeout(() => {', ...open, `}, ${delayMs});`];
    return {
      lines: [
        `const ${name} = Promise.withResolvers<string>();`,
        ...opens,
        'await Promise.all([',
        ...waits.map((form) => `${gates[form](`${name}.promise`, timetable.say(openMs, form))},`),
        ']);',
        timetable.say(openMs, 'gate passed'),
      ],
      endMs: openMs,
    };
  },
};

/** Marks each of the next turns of the microtask queue, so that a wait that takes one turn more or less is seen. */
function writeYardstick(timetable: Timetable, nowMs: number): string[] {
  const id = timetable.name('');
  const turns = 8;
  for (let turn = 1; turn <= turns; turn++) timetable.expect(`${id}.${turn}`, nowMs);
  return [
    `for (let turn = 1; turn <= ${turns}; turn++) {`,
    'await null;',
    `console.log(\`${id}.\${turn} turn\`);`,
    '}',
  ];
}

/** When a combinator settles, and how, given branches that all end at different times. */
function settleTogether(
  combinator: string,
  branches: readonly { isFailing: boolean; endMs: number }[],
) {
  const first = (chosen: typeof branches) => chosen.reduce((a, b) => (a.endMs < b.endMs ? a : b));
  const last = (chosen: typeof branches) => chosen.reduce((a, b) => (a.endMs > b.endMs ? a : b));
  const failing = branches.filter(({ isFailing }) => isFailing);
  const succeeding = branches.filter(({ isFailing }) => !isFailing);
  if (combinator === 'race') return first(branches);
  if (combinator === 'allSettled') return { ...last(branches), isFailing: false };
  if (combinator === 'all') return failing.length > 0 ? first(failing) : last(branches);
  return succeeding.length > 0 ? first(succeeding) : last(branches);
}

const soon: Record<SoonForm, (say: string) => string> = {
  microtask: (say) => `queueMicrotask(() => { ${say} });`,
  tick: (say) => `process.nextTick(() => { ${say} });`,
  immediate: (say) => `setImmediate(() => { ${say} });`,
  chained: (say) => `Promise.resolve().then(() => { ${say} });`,
  chainedTwice: (say) => `Promise.resolve().then(() => Promise.resolve()).then(() => { ${say} });`,
  tickInMicrotask: (say) => `queueMicrotask(() => process.nextTick(() => { ${say} }));`,
  microtaskInImmediate: (say) => `setImmediate(() => queueMicrotask(() => { ${say} }));`,
};

const turns: Record<TurnForm, string> = {
  nothing: 'await null;',
  resolved: 'await Promise.resolve();',
  thenable: 'await { then: (resolve: () => void) => resolve() };',
  asyncCall: 'await (async () => {})();',
  asyncReturn: 'await (async () => Promise.resolve())();',
  immediate: 'await turn();',
  microtask: 'await new Promise<void>((resolve) => queueMicrotask(resolve));',
};

const sleeps: Record<SleepForm, (delayMs: number) => string> = {
  promise: (delayMs) => `await sleep(${delayMs});`,
  callback: (delayMs) => `await new Promise((resolve) => setTimeout(resolve, ${delayMs}));`,
  promisified: (delayMs) => `await promisify(setTimeout)(${delayMs});`,
  scheduler: (delayMs) => `await scheduler.wait(${delayMs});`,
  thenChained: (delayMs) => `await sleep(${delayMs}, 'slept').then(() => null);`,
};

const gates: Record<GateForm, (gate: string, say: string) => string> = {
  await: (gate, say) => `(async () => { await ${gate}; ${say} })()`,
  chained: (gate, say) => `${gate}.then(() => { ${say} })`,
  asyncReturn: (gate, say) => `(async () => ${gate})().then(() => { ${say} })`,
  awaitReturn: (gate, say) => `(async () => { await (async () => await ${gate})(); ${say} })()`,
  all: (gate, say) => `(async () => { await Promise.all([${gate}]); ${say} })()`,
  race: (gate, say) =>
    `(async () => { await Promise.race([${gate}, new Promise(() => {})]); ${say} })()`,
  finally: (gate, say) => `${gate}.finally(() => {}).then(() => { ${say} })`,
  thenable: (gate, say) =>
    `(async () => { await { then: (resolve: () => void) => void ${gate}.then(resolve) }; ${say} })()`,
};
