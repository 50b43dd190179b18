export { buildFrame, toFrameVersion } from './build-frame.ts';
export { toPageProgram } from './to-page-program.ts';
export { toPageSnippet } from './to-page-snippet.ts';
