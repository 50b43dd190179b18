import {
  createEventLoop,
  type EventLoop,
  installTime,
  installTimers,
} from '../../clock/browser/index.ts';
import { OwnArray } from '../../intrinsics/index.ts';
import { createTracer, observeAborts, tracerName } from '../../trace/index.ts';
import type { PageProgram } from '../page-program.ts';
import { useNodeAbortReasons } from './abort-reasons.ts';
import { hideBrowserOnly } from './browser-only.ts';
import { createEndings } from './endings.ts';
import { createEventSink } from './event-sink.ts';
import { fixLocale } from './fixed-locale.ts';
import { linkModules } from './link-modules.ts';
import { createNodeConsole } from './node-console.ts';
import { createNodeModules } from './node-modules.ts';
import { createNodeProcess } from './node-process.ts';
import { createPagePlaces } from './page-places.ts';
import { prepareModules, RefusedProgram } from './prepare-modules.ts';
import { countRealWork } from './real-work.ts';
import { createArgumentError } from './received.ts';
import { seedRandomness } from './seed-randomness.ts';
import { describeWebValues } from './web-values.ts';

/** The global by which a program tells of an `import()` that is under way. */
const waitForName = '__awaitedWaitFor';

/** Makes this worker a world like that of a snippet's process, and runs a program in it. Done once in a worker. */
export function startProgram(program: PageProgram, port: MessagePort) {
  const hop = createHop();
  const work = countRealWork();
  let hasBegun = false;
  let hasModuleSettled = false;
  let pagePlaces: ReturnType<typeof createPagePlaces> | undefined;

  const loop: EventLoop = createEventLoop({
    hop,
    isBusy: () => work.isUnderWay(),
    virtualTimeMs: program.limits.virtualTimeMs,
    onTurn: () => tracer.clear(),
    onTimeLimit: () => sink.stopAt('virtual time', `${program.limits.virtualTimeMs / 3_600_000} h`),
    onUncaught: (error) => endings.onUncaught(error, 'exception'),
    onIdle: () => endings.onDrained(),
    onEnd: () => endings.onEnd(),
  });
  const { clock } = loop;
  const sink = createEventSink(port, clock.now, program.limits, {
    noteProgress: clock.noteProgress,
    onEnd: loop.stop,
    clean: (text) => pagePlaces?.clean(text) ?? text,
  });

  const prepared = orRefuse(() => prepareModules(program));
  if (!prepared) return;
  pagePlaces = createPagePlaces(prepared);
  const { places, name } = pagePlaces;
  const tracer = createTracer(prepared.sites, {
    findCaller: places.caller,
    findPlace: places.current,
    report(event) {
      sink.reportTask(event);
      begin();
    },
  });
  const print = (kind: 'stdout' | 'stderr', text: string) => {
    if (text === '') return;
    const task = tracer.current();
    sink.report({ kind, ...(task !== undefined && { task }), ...places.current(), text });
  };
  const process = createNodeProcess(program, loop, {
    print,
    exit: () => endings.exit(),
    endBySignal: (signal) => endings.endBySignal(signal),
  });
  const endings = createEndings(sink, places, tracer, process, () => hasModuleSettled);

  addEventListener('error', (event) => {
    event.preventDefault();
    endings.onUncaught(event.error, 'exception');
  });
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    begin();
    loop.afterTicks(() => endings.onUncaught(event.reason, 'rejection', event.promise));
  });

  const console = createNodeConsole(() => clock.read(), print);
  const timers = installTimers(loop, process.emitWarning, createArgumentError);
  fixLocale();
  installTime(clock);
  seedRandomness();
  describeWebValues();
  useNodeAbortReasons();
  observeAborts(AbortController, tracer);
  const builtins = createNodeModules(loop, { ...timers, process }, name);
  Object.assign(globalThis, { console, process, global: globalThis });
  Object.defineProperties(globalThis, {
    [tracerName]: { value: tracer },
    [waitForName]: { value: work.waitFor },
  });

  const urls = orRefuse(() =>
    linkModules(prepared.modules, program.imports, builtins, waitForName),
  );
  if (!urls) return;
  for (const [file, url] of urls) name(file, url);
  hideBrowserOnly();
  const entry = import(urls.get(program.entry) ?? '');
  entry.then(() => {
    hasModuleSettled = true;
    begin();
  });

  /** The loop turns from the first sign of the program on: a task, its end, or that it cannot begin. */
  function begin() {
    if (!hasBegun) loop.start();
    hasBegun = true;
  }

  function orRefuse<T>(action: () => T): T | undefined {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof RefusedProgram)) throw error;
      sink.refuse(error.refusal);
      return undefined;
    }
  }
}

/** Macrotasks of this worker's own, which come one after the other and soon. */
function createHop(): (callback: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const { postMessage } = MessagePort.prototype;
  const { apply } = Reflect;
  const waiting = new OwnArray<() => void>();
  port1.onmessage = () => waiting.shift()?.();
  return (callback) => {
    waiting.push(callback);
    apply(postMessage, port2, [0]);
  };
}
