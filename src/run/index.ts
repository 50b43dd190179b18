export { defaultLimits, type Limits } from './limits.ts';
export {
  createRunner,
  type Run,
  type Runner,
  type RunOptions,
  runtimeVersion,
} from './run-snippet.ts';
