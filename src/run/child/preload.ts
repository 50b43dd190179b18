/** The first thing that runs in a snippet's process: reads the program and prepares the world for it. */
import fs from 'node:fs';
import module from 'node:module';
import {
  type AsyncContext,
  createNodeClock,
  driveClock,
  installTime,
  installTimers,
} from '../../clock/node/index.ts';
import { createBuiltinPatches } from './builtins.ts';
import { createChannel } from './channel.ts';
import { reportExit } from './exit.ts';
import { reportUncaught } from './failures.ts';
import { patchFileWatching } from './file-watching.ts';
import { patchHttp } from './http.ts';
import { fixIdentity } from './identity.ts';
import { createLoopback } from './loopback.ts';
import { describeMachine } from './machine.ts';
import { patchMessagePorts } from './message-ports.ts';
import { serveModules } from './modules.ts';
import { patchNamePromises, patchNames } from './names.ts';
import { createOpenHandles } from './open-handles.ts';
import { captureOutput } from './output.ts';
import { createPlaces } from './places.ts';
import type { Program } from './program.ts';
import { createQuiet } from './quiet.ts';
import {
  refuseChildren,
  refuseCluster,
  refuseDatagrams,
  refuseFilePolling,
  refuseMeasuring,
  refuseWorkers,
} from './refusals.ts';
import { seedRandomness } from './seed.ts';
import { installStackTraces } from './stack-traces.ts';
import { installTracer } from './tracing.ts';

const program: Program = JSON.parse(fs.readFileSync(String(process.env.AWAITED_PROGRAM), 'utf8'));
delete process.env.AWAITED_PROGRAM;

const { exit } = process;
const isVirtual = program.clock === 'virtual';
const clock = createNodeClock();
const realStartNs = process.hrtime.bigint();
const realMs = () => Number((process.hrtime.bigint() - realStartNs) / 1_000_000n);

const nowMs = isVirtual ? clock.now : realMs;

const places = createPlaces(program);
const channel = createChannel(nowMs, program, clock.noteProgress);
const tracer = installTracer(program, channel, places);
const handles = createOpenHandles();
const loopback = createLoopback(clock, handles, {
  isVirtual,
  isAllowed: program.network === 'loopback',
});
const context: AsyncContext = { bind: (callback) => callback };
const randomness = seedRandomness();

const patches: Record<string, (exports: object) => void> = {
  child_process: refuseChildren,
  cluster: refuseCluster,
  crypto: randomness.patchCrypto,
  dgram: refuseDatagrams,
  dns: patchNames,
  'dns/promises': patchNamePromises,
  net: loopback.patchNet,
  os: describeMachine(() => nowMs() / 1000),
};

reportExit(channel, tracer);
if (isVirtual) {
  const timers = installTimers(clock, context);
  const watching = patchFileWatching(handles);
  installTime(clock);
  patchMessagePorts(handles);
  Object.assign(patches, {
    'timers/promises': timers.patchPromises,
    async_hooks(exports: typeof import('node:async_hooks')) {
      context.bind = (callback) => exports.AsyncResource.bind(callback as never);
    },
    fs(exports: object) {
      watching.patchCallbacks(exports);
      refuseFilePolling(exports);
    },
    'fs/promises': watching.patchPromises,
    http: patchHttp,
    perf_hooks(exports: object) {
      refuseMeasuring(exports);
      Object.assign(exports, { PerformanceMark });
    },
    worker_threads: refuseWorkers,
  });
  driveClock(clock, {
    isQuiet: createQuiet(() => handles.hasOpen() || hasSignalListener()),
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
Object.defineProperty(globalThis, 'crypto', {
  configurable: true,
  get: () => process.getBuiltinModule('node:crypto').webcrypto,
});

fixIdentity();
reportUncaught(channel, places);
installStackTraces(places);
captureOutput(channel, places, tracer);
serveModules(program, builtins.prepare);
module.syncBuiltinESMExports();

function hasSignalListener(): boolean {
  return process.eventNames().some((name) => String(name).startsWith('SIG'));
}
