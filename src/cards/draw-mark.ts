import type { Palette } from './palette.ts';
import { drawBar } from './shapes.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A moment of work, a wait, a moment of work. */
export function drawMark(
  { ink, wait }: Palette,
  { x, y, width, height, tick = 8 }: Box & { readonly tick?: number },
): string {
  const inset = height / 5;
  return [
    drawBar({ x, y: y + inset, width, height: height - 2 * inset, fill: wait }),
    drawBar({ x, y, width: tick, height, fill: ink }),
    drawBar({ x: x + width - tick, y, width: tick, height, fill: ink }),
  ].join('');
}

/** The mark on a ground of its own, as SVG, for the home screens of telephones, which take 180 pixels. */
export function drawIcon(palette: Palette): string {
  const size = 180;
  const ground = drawBar({ x: 0, y: 0, width: size, height: size, fill: palette.paper });
  const mark = drawMark(palette, { x: 28, y: 48, width: 124, height: 84, tick: 22 });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${ground}${mark}</svg>`;
}
