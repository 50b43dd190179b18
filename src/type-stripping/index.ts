export { blankTypes } from './blank-types.ts';
export { TypeStrippingError } from './type-stripping-error.ts';
