export { selectCode } from '../code.ts';
export { createEmbeds } from './library.ts';
