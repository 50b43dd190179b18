import type { Writable } from 'node:stream';
import type { Places, Tracer } from '../../trace/index.ts';
import type { Channel } from './channel.ts';
import { guardDescriptors, type OutputDescriptor } from './descriptors.ts';

// Kept from before the program runs, which may replace it.
const { process } = globalThis;

const names = { 1: 'stdout', 2: 'stderr' } as const;
const { from: toBytes } = Buffer;

/** Turns every write to standard output and standard error into an event with the line that wrote it. */
export function captureOutput(channel: Channel, places: Places, tracer: Tracer) {
  const decoders = { 1: new TextDecoder(), 2: new TextDecoder() };

  const record = (descriptor: OutputDescriptor, chunk: Uint8Array | string) => {
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

  return { guardDescriptors: () => guardDescriptors(record) };
}

/** A stream with the synchronous behaviour that Node gives a pipe. */
function createStream(
  descriptor: OutputDescriptor,
  record: (chunk: Uint8Array | string) => void,
): Writable {
  // Loaded on first use: a program that prints nothing does not pay for streams.
  const { Writable } = process.getBuiltinModule('node:stream');
  const stream: Writable & { _undestroy?: () => void } = new Writable({
    decodeStrings: false,
    autoDestroy: false,
    write(chunk, encoding, callback) {
      record(typeof chunk === 'string' && encoding !== 'utf8' ? toBytes(chunk, encoding) : chunk);
      callback();
    },
    // Standard streams cannot be destroyed: they come back to life, as in Node.
    destroy(error, callback) {
      callback(error);
      stream._undestroy?.();
    },
  });
  return Object.assign(stream, { fd: descriptor, _isStdio: true });
}
