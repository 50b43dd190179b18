export { toPercent, toTicks } from './axis.ts';
export { type Lane, type TimedLine, toLanes } from './lanes.ts';
