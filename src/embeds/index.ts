export type { CodeRequest, ShownCode, ShownLine } from './code.ts';
export { formatTimes } from './format-times.ts';
export type { Embeds, Shelf } from './node/library.ts';
export { type Ending, type ShownOutput, toShownOutput } from './output.ts';
export { unknownSnippet } from './unknown-snippet.ts';
export { quoteValue, type ValueRequest, valueKinds } from './value.ts';
