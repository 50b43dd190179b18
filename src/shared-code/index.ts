export { maxCodeBytes } from './code-limit.ts';
export { decodeShared, type SharedCode } from './decode-shared.ts';
export { encodeShared } from './encode-shared.ts';
