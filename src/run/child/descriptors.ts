import { fs } from './builtin-exports.ts';
import { channelDescriptor } from './channel.ts';

export type OutputDescriptor = 1 | 2;
type Record = (descriptor: OutputDescriptor, chunk: Uint8Array | string) => void;
type Data = string | NodeJS.ArrayBufferView;
type Done = (error: Error | null, written?: number, data?: unknown) => void;
type AnyFunction = (...args: unknown[]) => unknown;

/** How each function that writes to a descriptor is given its data. */
const writers: { readonly [name: string]: (data: never, rest: unknown[]) => readonly Data[] } = {
  write: toRange,
  writeFile: (data: Data) => [data],
  appendFile: (data: Data) => [data],
  writev: (buffers: readonly Data[]) => buffers,
};
const closers = ['close'];
const others = [
  'read',
  'readv',
  'readFile',
  'fchmod',
  'fchown',
  'fdatasync',
  'fsync',
  'fstat',
  'ftruncate',
  'futimes',
];

// Kept from before the program runs, which may replace any of them.
const { apply } = Reflect;
const { byteLength } = Buffer;
const { setImmediate } = globalThis;
const exports = fs as unknown as { [name: string]: AnyFunction };

/**
 * Writes past the streams are recorded like any others. Standard output and error cannot be closed, and
 * the channel to the parent is not there, as far as the program can tell.
 */
export function guardDescriptors(record: Record) {
  const recordAll = (descriptor: OutputDescriptor, chunks: readonly Data[]) => {
    let written = 0;
    for (const chunk of chunks) {
      record(descriptor, typeof chunk === 'string' ? chunk : toBytes(chunk));
      written += byteLength(chunk);
    }
    return written;
  };

  for (const [name, toChunks] of Object.entries(writers)) {
    const recordWrite = (descriptor: OutputDescriptor, [data, ...rest]: unknown[]) =>
      recordAll(descriptor, toChunks(data as never, rest));
    guard(`${name}Sync`, recordWrite);
    guard(name, (descriptor, args) => {
      const written = recordWrite(descriptor, args);
      const done = args.at(-1) as Done;
      const results = name.endsWith('File') ? [] : [written, args[0]];
      setImmediate(() => apply(done, undefined, [null, ...results]));
    });
  }
  for (const name of closers) {
    guard(`${name}Sync`, () => undefined);
    guard(name, (_descriptor, args) => {
      setImmediate(() => (args.at(-1) as Done | undefined)?.(null));
    });
  }
  for (const name of others) {
    guard(`${name}Sync`);
    guard(name);
  }
}

/** Gives one function of `fs` its own way with our descriptors; all else goes to Node. */
function guard(
  name: string,
  onOutput?: (descriptor: OutputDescriptor, args: unknown[]) => unknown,
) {
  const original = exports[name];
  if (!original) return;
  const guarded = (descriptor: unknown, ...args: unknown[]) => {
    if (descriptor === channelDescriptor) return failAsClosed(name, args);
    if (onOutput && (descriptor === 1 || descriptor === 2)) return onOutput(descriptor, args);
    return apply(original, fs, [descriptor, ...args]);
  };
  exports[name] = Object.defineProperties(guarded, Object.getOwnPropertyDescriptors(original));
}

function failAsClosed(name: string, args: readonly unknown[]) {
  const syscall = name.replace(/Sync$/, '');
  const error = Object.assign(new Error(`EBADF: bad file descriptor, ${syscall}`), {
    errno: -9,
    code: 'EBADF',
    syscall,
  });
  const done = args.at(-1);
  if (name.endsWith('Sync') || typeof done !== 'function') throw error;
  setImmediate(() => done(error));
}

function toRange(data: Data, [position, length]: unknown[]): Data[] {
  if (typeof data === 'string') return [data];
  const given =
    typeof position === 'object' ? (position as { offset?: number; length?: number }) : undefined;
  const offset = Number(given?.offset ?? (typeof position === 'number' ? position : 0));
  const size = given?.length ?? (typeof length === 'number' ? length : undefined);
  return [toBytes(data).subarray(offset, size === undefined ? undefined : offset + size)];
}

function toBytes(view: NodeJS.ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
