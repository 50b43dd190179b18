import { createSeededRandom, createUuid, randomSeed } from '../../clock/index.ts';

/** Replaces chance by the sequences of every recorded run. */
export function seedRandomness() {
  Math.random = createSeededRandom(randomSeed);
  const random = createSeededRandom(randomSeed + 1);
  Object.assign(Crypto.prototype, {
    randomUUID: () => createUuid(random),
    getRandomValues<T extends ArrayBufferView>(view: T): T {
      const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
      for (let i = 0; i < bytes.length; i++) bytes[i] = Math.floor(random() * 256);
      return view;
    },
  });
}
