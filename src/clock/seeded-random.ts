/** The seed of every run: `Math.random` begins with it, the generators of `crypto` with the next one. */
export const randomSeed = 42;

/**
 * Numbers in [0, 1) with 32 bits each, the same sequence for the same seed.
 * The generator is "splitmix32" (a 32-bit reduction of Steele, Lea and Flood, 2014).
 */
export function createSeededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
