export { checkTypes, type TypeReport } from './check-types.ts';
