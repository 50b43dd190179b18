import { createSeededRandom } from '../../clock/index.ts';

type Crypto = typeof import('node:crypto');
const seed = 42;

/** Replaces chance by a fixed sequence: `Math.random` at once, the generators of `crypto` when they are loaded. */
export function seedRandomness() {
  Math.random = createSeededRandom(seed);
  const random = createSeededRandom(seed + 1);

  const fill = <T extends ArrayBufferView>(view: T): T => {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    for (let i = 0; i < bytes.length; i++) bytes[i] = Math.floor(random() * 256);
    return view;
  };

  const randomUUID = () => {
    const bytes = fill(new Uint8Array(16));
    bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
    const hex = Buffer.from(bytes).toString('hex');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };

  const later = <T>(value: T, callback?: (error: null, value: T) => void) => {
    if (callback) setImmediate(() => callback(null, value));
    return callback ? undefined : value;
  };

  const randomInt = (low: number, high?: unknown, callback?: unknown) => {
    const [min, max] = typeof high === 'number' ? [low, high] : [0, low];
    const done = (typeof high === 'function' ? high : callback) as (() => void) | undefined;
    return later(min + Math.floor(random() * (max - min)), done);
  };

  const patchCrypto = (crypto: Crypto) => {
    Object.assign(crypto, {
      randomUUID,
      randomInt,
      randomBytes: (size: number, callback?: () => void) =>
        later(fill(Buffer.alloc(size)), callback),
      randomFillSync: (view: ArrayBufferView) => fill(view),
      randomFill: (view: ArrayBufferView, ...rest: unknown[]) =>
        later(fill(view), rest.at(-1) as () => void),
      getRandomValues: fill,
    });
    Object.assign(crypto.webcrypto, { randomUUID, getRandomValues: fill });
  };

  return { patchCrypto: patchCrypto as (exports: object) => void };
}
