export { createNodeClock, driveClock } from './drive.ts';
export { installTime } from './install-time.ts';
export { type AsyncContext, installTimers } from './install-timers.ts';
export { patchPerformanceMark } from './performance.ts';
