type Permission = 'ChildProcess' | 'FileSystemRead' | 'Net' | 'WorkerThreads';

/** What a snippet asks for and cannot have, with the way out; named as Node's permissions are. */
export function refuse(permission: Permission | undefined, what: string, instead: string): never {
  throw Object.assign(new Error(`${what} is not available to a snippet; ${instead}`), {
    code: 'ERR_ACCESS_DENIED',
    ...(permission && { permission }),
  });
}

/** Makes these functions and classes of a module refuse. */
export function refuseAll(
  exports: object,
  names: readonly string[],
  permission: Permission | undefined,
  what: string,
  instead: string,
) {
  for (const name of names) {
    // An ordinary function, so that `new` gets as far as the error.
    const value = function refused() {
      refuse(permission, what, instead);
    };
    const isThere = Object.getOwnPropertyDescriptor(exports, name)?.configurable;
    if (isThere) Object.defineProperty(exports, name, { value, enumerable: true });
  }
}

const otherClock = 'put "// @clock real" in its head';
const childrenAllowed = 'put "// @child-process" in its head';

/** A worker would run on real time beside a virtual clock. */
export function refuseWorkers(exports: object) {
  refuseAll(
    exports,
    ['Worker'],
    'WorkerThreads',
    'A worker thread on the virtual clock',
    otherClock,
  );
}

export function refuseChildren(exports: object) {
  const names = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'];
  refuseAll(exports, names, 'ChildProcess', 'A child process', childrenAllowed);
}

export function refuseCluster(exports: object) {
  refuseAll(exports, ['fork'], 'ChildProcess', 'A cluster', 'it is one process');
}

export function refuseDatagrams(exports: object) {
  refuseAll(exports, ['createSocket', 'Socket'], 'Net', 'UDP', 'use node:net on loopback');
}

/** These measure real time. */
export function refuseMeasuring(exports: object) {
  const names = ['monitorEventLoopDelay', 'timerify'];
  refuseAll(exports, names, undefined, 'Measuring real time on the virtual clock', otherClock);
}

/** These measure real time, too. */
export function refuseProcessTimes() {
  const names = ['cpuUsage', 'resourceUsage', 'threadCpuUsage'];
  refuseAll(process, names, undefined, 'Measuring real time on the virtual clock', otherClock);
}

/** It tells the time, the machine and its paths. */
export function refuseReports() {
  const names = ['getReport', 'writeReport'];
  refuseAll(process.report, names, undefined, 'A report of the process', 'use process.memoryUsage');
}

/** Each context has a clock and a chance of its own, which are real. */
export function refuseContexts(exports: object) {
  const { Script } = exports as typeof import('node:vm');
  for (const place of [exports, Script.prototype])
    refuseAll(
      place,
      ['createContext', 'runInNewContext'],
      undefined,
      'A context of node:vm',
      'use vm.runInThisContext',
    );
}

/** What they set could not be read back. */
export function refuseFileTimes(exports: object) {
  const names = ['utimes', 'lutimes', 'futimes'].flatMap((name) => [name, `${name}Sync`]);
  refuseAll(
    exports,
    names,
    undefined,
    'Setting the times of a file on the virtual clock',
    otherClock,
  );
}

/** Polls on real time. */
export function refuseFilePolling(exports: object) {
  refuseAll(exports, ['watchFile'], undefined, 'fs.watchFile on the virtual clock', 'use fs.watch');
}
