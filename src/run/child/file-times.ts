import { epochMs } from '../../clock/index.ts';
import { fs } from './builtin-exports.ts';

const kinds = ['atime', 'mtime', 'ctime', 'birthtime'];
const epochBigMs = BigInt(epochMs);

/**
 * Gives every file the times of the epoch, in whatever way it is asked. The file system keeps real time,
 * too coarsely to tell which instant of the virtual clock it was.
 */
export function createFileTimes() {
  let isFixed = false;
  return {
    fix() {
      if (isFixed) return;
      isFixed = true;
      const standardInput = 0;
      fixTimes(fs.fstatSync(standardInput), { Ms: epochMs });
      fixTimes(fs.fstatSync(standardInput, { bigint: true }), {
        Ms: epochBigMs,
        Ns: epochBigMs * 1_000_000n,
      });
    },
  };
}

/** Node assigns each time to a new object, and computes its dates from there: the assignment is what is changed. */
function fixTimes(stats: object, perUnit: Readonly<Record<string, number | bigint>>) {
  const prototype = Object.getPrototypeOf(stats);
  for (const [unit, value] of Object.entries(perUnit)) {
    for (const kind of kinds) {
      const key = `${kind}${unit}`;
      Object.defineProperty(prototype, key, {
        configurable: true,
        set(this: object) {
          const own = { value, writable: true, enumerable: true, configurable: true };
          Object.defineProperty(this, key, own);
        },
      });
    }
  }
}
