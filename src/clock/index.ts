export { createConsoleTimers } from './console-timers.ts';
export { createPromiseTimers } from './promise-timers.ts';
export { createSeededRandom } from './seeded-random.ts';
export { createUuid } from './seeded-uuid.ts';
export { createTimers, type TimersHost } from './timers.ts';
export { createVirtualClock, epochMs, type VirtualClock } from './virtual-clock.ts';
export { createVirtualDate } from './virtual-date.ts';
export { installVirtualTemporal } from './virtual-temporal.ts';
