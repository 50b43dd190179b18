import {
  balanceText,
  type FontMetrics,
  fitText,
  type LineLimits,
  toDrawable,
} from '../pictures/index.ts';
import { type Card, cardSize } from './card.ts';
import { drawMark } from './draw-mark.ts';
import { drawRuns, runsHeight } from './draw-runs.ts';
import type { Palette } from './palette.ts';
import { drawBar, drawText } from './shapes.ts';

/** The widths of the fonts that a card measures its lines with. */
export interface CardFonts {
  readonly display: FontMetrics;
  readonly label: FontMetrics;
  readonly text: FontMetrics;
}

const edge = 72;
const inner = cardSize.width - 2 * edge;
const letterSpacing = -0.028;
const largeSizes = [96, 84, 74, 64];
const smallSizes = [56, 48];
const titleLeading = 1.04;
const standfirst = { fontSize: 31 };
const standfirstLine = 43;
const wordsGap = 22;
const ruleY = 106;
const wordsTop = ruleY + 34;
const bottomEdge = 62;

/** A page's card as SVG: where it is from, its title and standfirst, and small below what its programs did. */
export function drawCard(card: Card, palette: Palette, fonts: CardFonts): string {
  const { width, height } = cardSize;
  const runs = card.runs.slice(0, 2);
  const bottom = height - bottomEdge - runsHeight(runs) - (runs.length > 0 ? 34 : 0);
  const parts = [
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    drawHead(card, palette, fonts),
    drawWords(card, palette, fonts, bottom),
    runs.length > 0
      ? drawRuns(runs, palette, {
          x: edge,
          y: height - bottomEdge - runsHeight(runs),
          width: inner,
        })
      : drawMark(palette, { x: edge, y: height - bottomEdge - 14, width: inner, height: 14 }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`;
}

/** The site's mark and name, and on the other side what the page belongs to. */
function drawHead({ siteTitle, kicker = '' }: Card, palette: Palette, fonts: CardFonts): string {
  const name = fitText(toDrawable(siteTitle, fonts.display), fonts.display, {
    ...{ width: inner / 2 - 90, fontSize: 38, lines: 1 },
  }).lines[0];
  const place = fitText(toDrawable(kicker, fonts.label), fonts.label, {
    ...{ width: inner / 2, fontSize: 28, lines: 1 },
  }).lines[0];
  return [
    drawMark(palette, { x: edge, y: 50, width: 64, height: 30 }),
    name && drawText(name, { x: edge + 84, y: 78, size: 38, font: 'display', fill: palette.ink }),
    place &&
      drawText(place, {
        ...{ x: edge + inner, y: 76, size: 28, font: 'label', fill: palette.soft, isAtEnd: true },
      }),
    drawBar({ x: edge, y: ruleY, width: inner, height: 3, fill: palette.ink }),
  ].join('');
}

function drawWords(card: Card, palette: Palette, fonts: CardFonts, bottom: number): string {
  const room = bottom - wordsTop;
  const title = fitTitle(toDrawable(card.title, fonts.display), fonts.display, room);
  const titleHeight = title.lines.length * title.fontSize * titleLeading;
  const top = titleHeight === 0 ? 0 : titleHeight + wordsGap;
  const lines = Math.min(3, Math.floor((room - top) / standfirstLine));
  const below = lines < 1 ? [] : fitStandfirst(card.standfirst, fonts.text, lines);
  return [
    ...title.lines.map((text, index) =>
      drawText(text, {
        // A heavy letter seems to begin where its stem does, which is a little further on.
        x: edge - title.fontSize * 0.045,
        y: wordsTop + title.fontSize * (0.86 + index * titleLeading),
        ...{ size: title.fontSize, letterSpacing, font: 'display', fill: palette.ink },
      }),
    ),
    ...below.map((text, index) =>
      drawText(text, {
        ...{ x: edge, y: wordsTop + top + standfirstLine * (index + 0.72) },
        ...{ size: standfirst.fontSize, font: 'text', fill: palette.soft },
      }),
    ),
  ].join('');
}

/** As large as leaves a line for the standfirst, if that is large; otherwise as large as there is room. */
function fitTitle(title: string, metrics: FontMetrics, room: number) {
  const toLimits = (fontSize: number, height: number): LineLimits => {
    const lines = Math.min(3, Math.floor(height / (fontSize * titleLeading)));
    return { width: inner, fontSize, letterSpacing, lines };
  };
  const wanted = [
    ...largeSizes.map((size) => toLimits(size, room - wordsGap - standfirstLine)),
    ...[...largeSizes, ...smallSizes].map((size) => toLimits(size, room)),
  ];
  const fits = wanted.find((limits) => fitText(title, metrics, limits).isWhole);
  const { fontSize, ...limits } = fits ?? toLimits(smallSizes.at(-1) ?? 0, room);
  return { fontSize, lines: balanceText(title, metrics, { fontSize, ...limits }).lines };
}

const fitStandfirst = (text: string, metrics: FontMetrics, lines: number) =>
  fitText(toDrawable(text, metrics), metrics, {
    ...{ width: inner * 0.94, fontSize: standfirst.fontSize, lines },
  }).lines;
