import { type FontName, vendoredFonts } from '../pictures/index.ts';
import { escapeMarkup } from '../timeline/index.ts';

interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

export interface TextStyle {
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly size: number;
  readonly font: FontName;
  readonly fill: string;
  readonly letterSpacing?: number;
  /** `x` is where it ends. */
  readonly isAtEnd?: boolean;
}

/** At most one decimal. */
const n = (value: number) => String(Math.round(value * 10) / 10);

/** A block whose edges fall on whole pixels, so that they are sharp. */
export function drawBar({ x, y, width, height, fill }: Block): string {
  const [left, top] = [Math.round(x), Math.round(y)];
  const right = Math.max(left + 1, Math.round(x + width));
  const bottom = Math.max(top + 1, Math.round(y + height));
  return `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="${fill}"/>`;
}

export function drawText(
  text: string,
  { x, y, size, font, fill, letterSpacing = 0, isAtEnd = false }: TextStyle,
): string {
  const { family, weight } = vendoredFonts[font];
  const spacing = letterSpacing === 0 ? '' : ` letter-spacing="${n(letterSpacing * size)}"`;
  const anchor = isAtEnd ? ' text-anchor="end"' : '';
  return `<text x="${n(x)}" y="${n(y)}" font-family="${family}" font-weight="${weight}" font-size="${size}" fill="${fill}"${spacing}${anchor}>${escapeMarkup(text)}</text>`;
}
