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
import { patchDateHeader } from './http-date.ts';
import { fixIdentity } from './identity.ts';
import { createLoopback } from './loopback.ts';
import { serveModules } from './modules.ts';
import { captureOutput } from './output.ts';
import { createPlaces } from './places.ts';
import type { Program } from './program.ts';
import { createQuiet } from './quiet.ts';
import { refuseDatagrams, refuseNameServers, refuseWorkers } from './refusals.ts';
import { seedRandomness } from './seed.ts';
import { installStackTraces } from './stack-traces.ts';
import { installTracer } from './tracing.ts';

const program: Program = JSON.parse(fs.readFileSync(String(process.env.AWAITED_PROGRAM), 'utf8'));
delete process.env.AWAITED_PROGRAM;

const isVirtual = program.clock === 'virtual';
const clock = createNodeClock();
const realStartNs = process.hrtime.bigint();
const realMs = () => Number((process.hrtime.bigint() - realStartNs) / 1_000_000n);

const places = createPlaces(program);
const channel = createChannel(isVirtual ? clock.now : realMs, program, clock.noteProgress);
const tracer = installTracer(program, channel, places);
const loopback = createLoopback(clock, isVirtual);
const context: AsyncContext = { bind: (callback) => callback };
const randomness = seedRandomness();

const patches: Record<string, (exports: object) => void> = {
  crypto: randomness.patchCrypto,
  net: loopback.patchNet,
  dgram: refuseDatagrams,
  dns: refuseNameServers,
};

reportExit(channel, tracer);
if (isVirtual) {
  const timers = installTimers(clock, context);
  installTime(clock);
  patches['timers/promises'] = (exports) =>
    timers.patchPromises(exports as typeof import('node:timers/promises'));
  patches.async_hooks = (exports) => {
    const { AsyncResource } = exports as typeof import('node:async_hooks');
    context.bind = (callback) => AsyncResource.bind(callback as never);
  };
  patches.worker_threads = refuseWorkers;
  patches.http = (exports) => patchDateHeader(exports as typeof import('node:http'));
  driveClock(clock, {
    isQuiet: createQuiet(() => loopback.hasOpen() || hasSignalListener()),
    virtualTimeMs: program.virtualTimeMs,
    onTurn: tracer.clear,
    onTimeLimit: () => channel.stopAt('virtual time', `${program.virtualTimeMs / 3_600_000} h`),
    onIdle() {
      const waiting = loopback.waitingFor();
      for (const waitsFor of waiting) channel.report({ kind: 'stuck', waitsFor });
      if (waiting.length > 0) process.exit(13);
    },
  });
}

const builtins = createBuiltinPatches(patches);
if (program.network === 'loopback') builtins.prepare('net');
Object.defineProperty(globalThis, 'crypto', {
  configurable: true,
  get: () => process.getBuiltinModule('node:crypto').webcrypto,
});

fixIdentity(new Set());
reportUncaught(channel, places);
installStackTraces(places);
captureOutput(channel, places, tracer);
serveModules(program, builtins.prepare);
module.syncBuiltinESMExports();

function hasSignalListener(): boolean {
  return process.eventNames().some((name) => String(name).startsWith('SIG'));
}
