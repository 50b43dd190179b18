/** The clock's part of `console`: timers by label, printed through `print` as Node prints them. */
export function createConsoleTimers(nowMs: () => number, console: Console) {
  const started = new Map<string, number>();

  const elapsed = (label: string, method: string): string | undefined => {
    const startMs = started.get(label);
    if (startMs !== undefined) return formatElapsed(nowMs() - startMs);
    emitWarning(`No such label '${label}' for console.${method}()`);
    return undefined;
  };

  return {
    time(label: unknown = 'default') {
      const name = `${label}`;
      if (started.has(name)) emitWarning(`Label '${name}' already exists for console.time()`);
      else started.set(name, nowMs());
    },
    timeLog(label: unknown = 'default', ...data: unknown[]) {
      const text = elapsed(`${label}`, 'timeLog');
      if (text !== undefined) console.log('%s: %s', `${label}`, text, ...data);
    },
    timeEnd(label: unknown = 'default') {
      const name = `${label}`;
      const text = elapsed(name, 'timeEnd');
      if (text === undefined) return;
      console.log('%s: %s', name, text);
      started.delete(name);
    },
  };
}

function emitWarning(message: string) {
  globalThis.process?.emitWarning(message);
}

/** Milliseconds below a second, then seconds, `m:ss.mmm` and `h:mm:ss`. */
function formatElapsed(ms: number): string {
  if (ms < 1000) return `${Number(ms.toFixed(3))}ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(3)}s`;
  const seconds = ((ms % 60_000) / 1000).toFixed(3).padStart(6, '0');
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return `${minutes}:${seconds} (m:ss.mmm)`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${seconds} (h:mm:ss.mmm)`;
}
