export { createConsoleTimers } from './console-timers.ts';
export { warnOfUnusableDelay } from './delay-warnings.ts';
export { endMeasure, startMark } from './performance-marks.ts';
export { AbortError, createPromiseTimers } from './promise-timers.ts';
export { createSeededRandom, randomSeed } from './seeded-random.ts';
export { createUuid } from './seeded-uuid.ts';
export { createTimers, type TimersHost } from './timers.ts';
export {
  createVirtualClock,
  epochMs,
  type VirtualClock,
  type VirtualTimer,
} from './virtual-clock.ts';
export { createVirtualDate } from './virtual-date.ts';
export { createVirtualFile } from './virtual-file.ts';
export { installVirtualTemporal } from './virtual-temporal.ts';
