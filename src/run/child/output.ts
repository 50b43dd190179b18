import fs from 'node:fs';
import type { Writable } from 'node:stream';
import type { Tracer } from '../../trace/index.ts';
import type { Channel } from './channel.ts';
import { channelDescriptor } from './channel.ts';
import type { Places } from './places.ts';

const names = { 1: 'stdout', 2: 'stderr' } as const;
type Descriptor = keyof typeof names;

/** Turns every write to standard output and standard error into an event with the line that wrote it. */
export function captureOutput(channel: Channel, places: Places, tracer: Tracer) {
  const decoders = { 1: new TextDecoder(), 2: new TextDecoder() };

  const record = (descriptor: Descriptor, chunk: Uint8Array | string) => {
    const text =
      typeof chunk === 'string' ? chunk : decoders[descriptor].decode(chunk, { stream: true });
    if (text === '') return;
    const task = tracer.current();
    channel.report({
      kind: names[descriptor],
      ...(task !== undefined && { task }),
      ...places.current(),
      text,
    });
  };

  for (const descriptor of [1, 2] as const) {
    let stream: Writable | undefined;
    Object.defineProperty(process, names[descriptor], {
      configurable: true,
      enumerable: true,
      get: () => (stream ??= createStream(descriptor, (chunk) => record(descriptor, chunk))),
    });
  }
  guardDescriptors(record);
}

/** A stream with the synchronous behaviour that Node gives a pipe. */
function createStream(
  descriptor: Descriptor,
  record: (chunk: Uint8Array | string) => void,
): Writable {
  // Loaded on first use: a program that prints nothing does not pay for streams.
  const { Writable } = process.getBuiltinModule('node:stream');
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, encoding, callback) {
      record(
        typeof chunk === 'string' && encoding !== 'utf8' ? Buffer.from(chunk, encoding) : chunk,
      );
      callback();
    },
  });
  stream.destroy = () => stream;
  return Object.assign(stream, { fd: descriptor, _isStdio: true });
}

type WriteCallback = (error: null, written: number, data: unknown) => void;

/** Writes past the streams are recorded too; the channel's descriptor cannot be written or closed. */
function guardDescriptors(record: (descriptor: Descriptor, chunk: Uint8Array | string) => void) {
  const { writeSync, closeSync, close, write } = fs;
  const forbidden = () =>
    Object.assign(new Error('EBADF: bad file descriptor'), { code: 'EBADF', errno: -9 });
  const isOutput = (descriptor: unknown): descriptor is Descriptor =>
    descriptor === 1 || descriptor === 2;

  const toChunk = (data: string | NodeJS.ArrayBufferView, rest: unknown[]) => {
    if (typeof data === 'string') return data;
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const [offset, length] = rest as [number?, number?];
    return typeof offset === 'number' ? bytes.subarray(offset, length && offset + length) : bytes;
  };
  const recordWrite = (
    descriptor: Descriptor,
    data: string | NodeJS.ArrayBufferView,
    rest: unknown[],
  ) => {
    const chunk = toChunk(data, rest);
    record(descriptor, chunk);
    return Buffer.byteLength(chunk);
  };

  Object.assign(fs, {
    writeSync(descriptor: number, data: string | NodeJS.ArrayBufferView, ...rest: []) {
      if (descriptor === channelDescriptor) throw forbidden();
      if (isOutput(descriptor)) return recordWrite(descriptor, data, rest);
      return writeSync(descriptor, data as string, ...rest);
    },
    write(descriptor: number, data: string | NodeJS.ArrayBufferView, ...rest: []) {
      if (descriptor === channelDescriptor) throw forbidden();
      if (!isOutput(descriptor)) return Reflect.apply(write, fs, [descriptor, data, ...rest]);
      const callback = rest.at(-1) as unknown as WriteCallback;
      const written = recordWrite(descriptor, data, rest);
      setImmediate(() => callback(null, written, data));
    },
    closeSync(descriptor: number) {
      if (descriptor === channelDescriptor) throw forbidden();
      if (!isOutput(descriptor)) closeSync(descriptor);
    },
    close(descriptor: number, callback?: (error: Error | null) => void) {
      if (descriptor === channelDescriptor) throw forbidden();
      if (isOutput(descriptor)) setImmediate(() => callback?.(null));
      else close(descriptor, callback);
    },
  });
}
