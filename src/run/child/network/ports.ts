/** Ports that a program sees: those it asked for, or fixed ones in order; never what the machine happened to give. */
const firstServerPort = 40_001;
const firstClientPort = 50_001;

export type Ports = ReturnType<typeof createPorts>;

export function createPorts() {
  const realOf = new Map<number, number>();
  const shownOf = new Map<number, number>();
  let nextServerPort = firstServerPort;
  let nextClientPort = firstClientPort;

  return {
    isTaken: (shown: number) => realOf.has(shown),
    toReal: (shown: number) => realOf.get(shown),

    /** Ties the port that the program asked for (0: any) to the one that the machine gave. */
    bind(asked: number, real: number) {
      const shown = asked === 0 ? nextServerPort++ : asked;
      realOf.set(shown, real);
      shownOf.set(real, shown);
    },

    release(real: number) {
      const shown = shownOf.get(real);
      if (shown !== undefined) realOf.delete(shown);
    },

    toShown(real: number) {
      const shown = shownOf.get(real) ?? nextClientPort++;
      shownOf.set(real, shown);
      return shown;
    },
  };
}
