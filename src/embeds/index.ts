export {
  type CodeRequest,
  type ShownCode,
  type ShownLine,
  selectCode,
} from './code.ts';
export { formatTimes } from './format-times.ts';
export { createEmbeds, type Embeds, type Shelf } from './library.ts';
export { type Ending, type ShownOutput, toShownOutput } from './output.ts';
export { unknownSnippet } from './unknown-snippet.ts';
export { quoteValue, type ValueRequest, valueKinds } from './value.ts';
