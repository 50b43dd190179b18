import { formatWithOptions, inspect } from 'node-inspect-extracted';
import { createConsoleTimers } from '../../clock/index.ts';
import { apply, OwnArray, OwnMap } from '../../intrinsics/index.ts';
import { formatTable } from './node-table.ts';

type Stream = 'stdout' | 'stderr';

/** By a list, since the program may have changed how arrays are spread. */
function format(data: readonly unknown[]): string {
  const values = new OwnArray<unknown>();
  values.push({});
  for (let i = 0; i < data.length; i++) values.push(data[i]);
  return apply(formatWithOptions, undefined, values);
}

/** Node's `console`, as far as it prints: each call gives one text to `print`. */
export function createNodeConsole(
  nowMs: () => number,
  print: (stream: Stream, text: string) => void,
) {
  const counts = new OwnMap<string, number>();
  let indent = '';

  const write = (stream: Stream, text: string) =>
    print(stream, `${indent}${indent === '' ? text : text.replaceAll('\n', `\n${indent}`)}\n`);
  const printer =
    (stream: Stream) =>
    (...data: unknown[]) =>
      write(stream, format(data));
  const log = printer('stdout');
  const warn = printer('stderr');
  const group = (...label: unknown[]) => {
    if (label.length > 0) log(...label);
    indent += '  ';
  };
  const count = (label: unknown = 'default') => {
    const name = `${label}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    log(`${name}: ${counts.get(name)}`);
  };

  const methods = {
    log,
    info: log,
    debug: log,
    dirxml: log,
    error: warn,
    warn,
    group,
    groupCollapsed: group,
    groupEnd() {
      indent = indent.slice(2);
    },
    count,
    countReset: (label: unknown = 'default') => void counts.delete(`${label}`),
    dir: (value: unknown, options?: object) =>
      write('stdout', inspect(value, { customInspect: false, ...options })),
    table(data: unknown, columns?: readonly string[]) {
      const table = formatTable(data, columns);
      if (table === undefined) log(data);
      else log(table);
    },
    trace(...data: unknown[]) {
      const trace = { name: 'Trace', message: format(data), stack: '' };
      Error.captureStackTrace?.(trace, methods.trace);
      warn(trace.stack);
    },
    assert(condition: unknown, ...data: unknown[]) {
      if (condition) return;
      if (typeof data[0] === 'string') data[0] = `Assertion failed: ${data[0]}`;
      else data.unshift('Assertion failed');
      warn(...data);
    },
  };
  return Object.assign(methods, createConsoleTimers(nowMs, methods as unknown as Console));
}
