export {
  balanceText,
  type FittedText,
  fitText,
  type LineLimits,
  toDrawable,
  toWidth,
} from './fit-text.ts';
export { type FontMetrics, readMetrics } from './font-metrics.ts';
export { createPictures, type Drawing, type Pictures } from './pictures.ts';
export { type FontName, readFont, vendoredFonts } from './vendored-fonts.ts';
