export { defaultLimits, type Limits } from './limits.ts';
export { baseFolder } from './prepare-program.ts';
export {
  createRunner,
  type Run,
  type Runner,
  type RunOptions,
  runtimeVersion,
} from './run-snippet.ts';
