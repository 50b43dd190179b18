export { buildFrame } from './build-frame.ts';
export { toPageProgram } from './to-page-program.ts';
