const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The process groups of runs under way. They are ended with this process, however it ends by itself:
 * otherwise a snippet that loops would go on alone.
 */
export function createProcessGroups() {
  const running = new Set<number>();

  const kill = (pid: number) => {
    // 0 would mean this process and all around it.
    if (pid <= 0) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // The group has already gone.
    }
  };
  const killAll = () => running.forEach(kill);
  const endBy = (signal: NodeJS.Signals) => {
    killAll();
    process.removeListener(signal, endBy);
    // Nobody else has a say: the signal does now what it does by itself.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };

  const watch = () => {
    process.on('exit', killAll);
    for (const signal of endings) process.on(signal, endBy);
  };
  const unwatch = () => {
    process.removeListener('exit', killAll);
    for (const signal of endings) process.removeListener(signal, endBy);
  };

  return {
    kill,
    add(pid: number) {
      if (running.size === 0) watch();
      running.add(pid);
    },
    remove(pid: number) {
      running.delete(pid);
      if (running.size === 0) unwatch();
    },
  };
}

export type ProcessGroups = ReturnType<typeof createProcessGroups>;
