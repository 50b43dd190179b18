import { createSeededRandom, createUuid, randomSeed } from '../../clock/index.ts';

type Crypto = typeof import('node:crypto');
type Bytes = ArrayBufferView | ArrayBuffer;
type Done<T> = (error: Error | null, value?: T) => void;
type AnyFunction = (...args: never[]) => unknown;

/** Replaces chance by a fixed sequence: `Math.random` at once, the generators of `crypto` when they are loaded. */
export function seedRandomness() {
  Math.random = createSeededRandom(randomSeed);
  const random = createSeededRandom(randomSeed + 1);

  const fill = <T extends Bytes>(target: T, offset = 0, size?: number): T => {
    const bytes = ArrayBuffer.isView(target)
      ? new Uint8Array(target.buffer, target.byteOffset, target.byteLength)
      : new Uint8Array(target);
    const end = size === undefined ? bytes.length : offset + size;
    for (let i = offset; i < end; i++) bytes[i] = Math.floor(random() * 256);
    return target;
  };

  const uuid = () => createUuid(random);

  /** Node's own function checks what it is given and keeps its pace; only its chance is replaced. */
  const patchCrypto = (crypto: Crypto) => {
    const { randomBytes, randomFill, randomFillSync, randomInt, randomUUID } = crypto;
    const replaced = {
      randomBytes: (size: number, done?: Done<Buffer>) =>
        typeof done === 'function'
          ? randomBytes(size, (error, bytes) => done(error, error ? bytes : fill(bytes)))
          : fill(Reflect.apply(randomBytes as AnyFunction, crypto, [size, done]) as Buffer),
      randomFillSync: (target: Bytes, offset?: number, size?: number) => {
        randomFillSync(target as Uint8Array, offset, size);
        return fill(target, ...toByteRange(target, offset, size));
      },
      randomFill: (target: Bytes, ...rest: unknown[]) => {
        const done = rest.pop() as Done<Bytes>;
        const [offset, size] = rest as [number?, number?];
        const finish = (error: Error | null) =>
          error ? done(error) : done(null, fill(target, ...toByteRange(target, offset, size)));
        const args = [target, ...rest, typeof done === 'function' ? finish : done];
        Reflect.apply(randomFill as AnyFunction, crypto, args);
      },
      randomInt: (...args: unknown[]) => {
        const [min, max] =
          typeof args[1] === 'number' ? [Number(args[0]), args[1]] : [0, Number(args[0])];
        const draw = () => min + Math.floor(random() * (max - min));
        const done = args.at(-1) as Done<number>;
        if (typeof done === 'function') {
          args[args.length - 1] = (error: Error | null) =>
            error ? done(error) : done(null, draw());
        }
        const given = Reflect.apply(randomInt as AnyFunction, crypto, args);
        return given === undefined ? undefined : draw();
      },
      randomUUID: (options?: Parameters<typeof randomUUID>[0]) => {
        randomUUID(options);
        return uuid();
      },
    };
    const { randomBytes: bytes } = replaced;
    Object.assign(crypto, replaced, { pseudoRandomBytes: bytes, prng: bytes, rng: bytes });
    patchWebCrypto(Object.getPrototypeOf(crypto.webcrypto));
    refuseTimeOrdered(crypto);
  };

  const patchWebCrypto = (prototype: globalThis.Crypto) => {
    const { getRandomValues, randomUUID } = prototype;
    Object.assign(prototype, {
      getRandomValues(this: globalThis.Crypto, view: Uint8Array<ArrayBuffer>) {
        return fill(getRandomValues.call(this, view));
      },
      randomUUID(this: globalThis.Crypto) {
        randomUUID.call(this);
        return uuid();
      },
    });
  };

  return { patchCrypto: patchCrypto as (exports: object) => void, random };
}

/** Version 7 of a UUID tells the real time. */
function refuseTimeOrdered(crypto: object) {
  if (!('randomUUIDv7' in crypto)) return;
  crypto.randomUUIDv7 = () => {
    throw new Error('crypto.randomUUIDv7 is not available to a snippet; use crypto.randomUUID');
  };
}

/** Typed arrays count their range in elements, everything else in bytes. */
function toByteRange(target: Bytes, offset = 0, size?: number): [number, number] {
  const width = 'BYTES_PER_ELEMENT' in target ? Number(target.BYTES_PER_ELEMENT) : 1;
  return [offset * width, size === undefined ? target.byteLength - offset * width : size * width];
}
