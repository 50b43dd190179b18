export { type Card, type CardRun, cardSize } from './card.ts';
export { type CardFonts, drawCard } from './draw-card.ts';
export { drawIcon } from './draw-mark.ts';
export { type Palette, readTokens, toPalette } from './palette.ts';
