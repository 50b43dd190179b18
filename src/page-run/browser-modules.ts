/**
 * The modules of Node that a page has too, and what they export there. What is not listed makes a
 * program one that a browser cannot run.
 */
export const browserModules: Readonly<Record<string, readonly string[]>> = {
  timers: [
    'setTimeout',
    'setInterval',
    'setImmediate',
    'clearTimeout',
    'clearInterval',
    'clearImmediate',
  ],
  'timers/promises': ['setTimeout', 'setInterval', 'setImmediate', 'scheduler'],
  events: ['EventEmitter', 'addAbortListener', 'listenerCount', 'on', 'once'],
  util: [
    'TextDecoder',
    'TextEncoder',
    'callbackify',
    'format',
    'formatWithOptions',
    'inherits',
    'inspect',
    'promisify',
    'stripVTControlCharacters',
    'styleText',
  ],
  perf_hooks: ['performance'],
  process: [
    'argv',
    'cwd',
    'emitWarning',
    'env',
    'execArgv',
    'execPath',
    'exit',
    'hrtime',
    'kill',
    'nextTick',
    'pid',
    'platform',
    'ppid',
    'stderr',
    'stdout',
    'title',
    'uptime',
  ],
};

/** `timers/promises` for `node:timers/promises`; nothing for what is no module of Node's that a page has. */
export function toBrowserModule(specifier: string): string | undefined {
  const name = specifier.replace(/^node:/, '');
  return name in browserModules ? name : undefined;
}
