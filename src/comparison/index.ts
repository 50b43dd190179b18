export { toPercent, toTicks } from './axis.ts';
export { toLanes } from './lanes.ts';
