/** The first thing that runs in a snippet's process: reads the program and prepares the world for it. */

import { getCallSites } from 'node:util';
import {
  type AsyncContext,
  createNodeClock,
  driveClock,
  installTime,
  installTimers,
  patchPerformanceMark,
} from '../../clock/node/index.ts';
import { createPlaces, installStackTraces } from '../../trace/index.ts';
import { module } from './builtin-exports.ts';
import { takeGlobalsFromBuiltins } from './builtin-globals.ts';
import { createBuiltinPatches } from './builtins.ts';
import { createChannel } from './channel.ts';
import { allowChildren } from './children.ts';
import { reportExit } from './exit.ts';
import { reportUncaught } from './failures.ts';
import { createFileTimes } from './file-times.ts';
import { patchFileWatching } from './file-watching.ts';
import { patchHttp } from './http.ts';
import { fixIdentity } from './identity.ts';
import { describeMachine } from './machine.ts';
import { patchMessagePorts } from './message-ports.ts';
import { serveModules } from './modules.ts';
import { patchNamePromises, patchNames } from './names.ts';
import { createLoopback } from './network/loopback.ts';
import { createSocketGate } from './network/socket-gate.ts';
import { createOpenHandles } from './open-handles.ts';
import { captureOutput } from './output.ts';
import { createQuiet } from './quiet.ts';
import {
  refuseChildren,
  refuseCluster,
  refuseContexts,
  refuseDatagrams,
  refuseFilePolling,
  refuseFileTimes,
  refuseMeasuring,
  refuseProcessTimes,
  refuseReports,
  refuseWorkers,
} from './refusals.ts';
import { seedRandomness } from './seed.ts';
import { nameTemporaryFolders } from './temporary-folders.ts';
import { handOn, startThread } from './threads.ts';
import { installTracer } from './tracing.ts';
import { compileAtOnce } from './wasm.ts';

// Kept from before the program runs, which may replace it.
const { process } = globalThis;

const thread = startThread();
const { program, isMain, realStartNs } = thread;

const { exit } = process;
const isVirtual = program.clock === 'virtual';
const clock = createNodeClock();
const realMs = () => Number((process.hrtime.bigint() - realStartNs) / 1_000_000n);

const nowMs = isVirtual ? clock.now : realMs;

const places = createPlaces(program, getCallSites);
const channel = createChannel(nowMs, program, clock.noteProgress);
const { execPath } = process;
const tracer = installTracer(program, channel, places);
const handles = createOpenHandles();
const isAllowed = program.network === 'loopback';
const gate = createSocketGate();
const loopback = createLoopback(clock, handles, { isVirtual, isAllowed, gate });
const context: AsyncContext = { bind: (callback) => callback };
const randomness = seedRandomness();
const watching = patchFileWatching(handles);
const fileTimes = createFileTimes();
const temporary = nameTemporaryFolders(randomness.random);

// What another thread prints comes through the main thread's streams.
const output = isMain ? captureOutput(channel, places, tracer) : undefined;

const patches: Record<string, (exports: object) => void> = {
  child_process: program.mayHaveChildren
    ? (exports) => allowChildren(exports, execPath)
    : refuseChildren,
  cluster: refuseCluster,
  crypto: randomness.patchCrypto,
  dgram: refuseDatagrams,
  dns: patchNames,
  'dns/promises': patchNamePromises,
  fs(exports) {
    output?.guardDescriptors();
    temporary.patchCallbacks(exports);
    if (!isVirtual) return;
    watching.patchCallbacks(exports);
    refuseFilePolling(exports);
    refuseFileTimes(exports);
    fileTimes.fix();
  },
  'fs/promises'(exports) {
    temporary.patchPromises(exports);
    if (!isVirtual) return;
    watching.patchPromises(exports);
    refuseFileTimes(exports);
    fileTimes.fix();
  },
  net: loopback.patchNet,
  os: describeMachine(() => nowMs() / 1000),
  vm: refuseContexts,
  worker_threads: handOn(thread),
};

if (isMain) reportExit(channel, tracer);
if (isVirtual) {
  const timers = installTimers(clock, context);
  const patchPorts = patchMessagePorts(handles);
  installTime(clock);
  compileAtOnce();
  refuseProcessTimes();
  Object.assign(patches, {
    'timers/promises': timers.patchPromises,
    async_hooks(exports: typeof import('node:async_hooks')) {
      context.bind = (callback) => exports.AsyncResource.bind(callback as never);
    },
    http: patchHttp,
    perf_hooks(exports: typeof import('node:perf_hooks')) {
      // The same object is patched where it is a global.
      Reflect.get(globalThis, 'performance');
      refuseMeasuring(exports);
      patchPerformanceMark(exports, clock);
    },
    worker_threads(exports: object) {
      refuseWorkers(exports);
      patchPorts(exports);
    },
  });
  driveClock(clock, {
    isQuiet: createQuiet(() => handles.hasOpen() || hasSignalListener(), gate),
    virtualTimeMs: program.virtualTimeMs,
    onTurn: tracer.clear,
    onTimeLimit: () => channel.stopAt('virtual time', `${program.virtualTimeMs / 3_600_000} h`),
    isHeldOpen: () => handles.waitingFor().length > 0,
    onIdle() {
      const waiting = handles.waitingFor();
      for (const waitsFor of waiting) channel.report({ kind: 'stuck', waitsFor });
      if (waiting.length > 0) exit(13);
    },
  });
}

const builtins = createBuiltinPatches(patches);
if (isVirtual) takeGlobalsFromBuiltins();
// Its WebSocket loads what it needs where nothing can notice.
if (isAllowed) builtins.prepare('http');
Object.defineProperty(globalThis, 'crypto', {
  configurable: true,
  get: () => process.getBuiltinModule('node:crypto').webcrypto,
});

fixIdentity();
refuseReports();
if (isMain) reportUncaught(channel, places);
installStackTraces(places);
serveModules(program, builtins.prepare);
module.syncBuiltinESMExports();

function hasSignalListener(): boolean {
  return process.eventNames().some((name) => String(name).startsWith('SIG'));
}
