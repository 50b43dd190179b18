import type { Bar, Box, GlyphKind, Label, Lane, Picture, Sample } from './picture.ts';
import { escapeMarkup } from './visible-text.ts';

/** Whole units: a page carries each picture in three widths, and decimals are most of what does not compress. */
const n = (value: number) => String(Math.round(value));

export interface SvgOptions {
  /** Says in a sentence what the picture shows. */
  readonly title: string;
  readonly description?: string;
  readonly className?: string;
  /** Given where the SVG is a file of its own. */
  readonly styles?: string;
  /** How many pixels of such a file a unit has (1). */
  readonly scale?: number;
  /** The empty edge of such a file, in units (0). */
  readonly edge?: number;
  /** Has a line through all lanes, for a script that moves it from step to step. */
  readonly hasPointer?: boolean;
}

/** The picture as inline SVG: classes and attributes, no styles and no ids. */
export function toSvg(
  picture: Picture,
  {
    title,
    description,
    className = '',
    styles,
    scale = 1,
    edge = 0,
    hasPointer = false,
  }: SvgOptions,
): string {
  const [width, height] = [picture.width + 2 * edge, picture.height + 2 * edge];
  const parts = [
    `<title>${escapeMarkup(title)}</title>`,
    description === undefined ? '' : `<desc>${escapeMarkup(description)}</desc>`,
    styles === undefined
      ? ''
      : `<style>${styles}</style><path class="ground" d="${rectangle({ x: -edge, y: -edge, width, height })}"/>`,
    picture.instants.map((box) => `<path class="instant" d="${rectangle(box)}"/>`).join(''),
    path(
      'grid',
      picture.grid.map(({ x }) => line(x, picture.plot.y, picture.plot.y + picture.plot.height)),
    ),
    path(
      'break',
      picture.stretches
        .filter(({ isBroken }) => isBroken)
        .map(({ x, width }) => drawBreak(x + width / 2, picture.plot)),
    ),
    path(
      'call',
      picture.arrows
        .filter(({ kind }) => kind === 'call')
        .map(({ x, fromY, toY }) => line(x, fromY, toY - 8)),
    ),
    path('spared-box', picture.spared.map(rectangle)),
    picture.ends.map(drawEnd).join(''),
    picture.lanes.map((lane) => drawLane(lane)).join(''),
    path('under', picture.labels.filter(({ kind }) => kind === 'wait').map(drawUnder)),
    path('wake', picture.arrows.filter(({ kind }) => kind === 'wake').map(drawWake)),
    path('abort', picture.arrows.filter(({ kind }) => kind === 'abort').map(drawAbort)),
    picture.samples.map(drawSample).join(''),
    hasPointer ? drawPointer(picture) : '',
    picture.labels.map(drawLabel).join(''),
  ];
  const size =
    styles === undefined
      ? ''
      : ` xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}"`;
  return `<svg class="timeline-picture${className && ` ${className}`}" viewBox="${-edge} ${-edge} ${width} ${height}" role="img"${size}>${parts.join('')}</svg>`;
}

/** At 0, with the distance from each step to the next, the first from 0. */
function drawPointer({ plot, steps }: Picture): string {
  const xs = steps.map(([, x]) => Math.round(x));
  const distances = xs.map((x, index) => x - (xs[index - 1] ?? 0)).join(' ');
  return `<path class="now" data-x="${distances}" d="${line(0, plot.y, plot.y + plot.height)}"/>`;
}

/** A wait is written on its bar, which makes room: a stroke along the middle of the text. */
const drawUnder = ({ x, y, width, height }: Label) =>
  `M${n(x - 3)} ${n(y + height / 2)}h${n(width + 6)}`;

/** Rounds edges and not widths, so that what touches still does. */
function rectangle({ x, y, width, height }: Box): string {
  const [left, top] = [Math.round(x), Math.round(y)];
  return `M${left} ${top}h${Math.max(1, Math.round(x + width) - left)}v${Math.round(y + height) - top}H${left}z`;
}

const line = (x: number, fromY: number, toY: number) => `M${n(x)} ${n(fromY)}V${n(toY)}`;
const path = (className: string, parts: readonly string[]) =>
  parts.length === 0 ? '' : `<path class="${className}" d="${parts.join('')}"/>`;

/** Two strokes across all lanes, where time is left out. */
const drawBreak = (x: number, { y, height }: Box) =>
  [-3, 2].map((dx) => `M${n(x + dx + 2)} ${n(y)}L${n(x + dx - 2)} ${n(y + height)}`).join('');

/** From a settled task to the one that goes on, with its head below or above that lane. */
function drawWake({ x, fromY, toY }: Picture['arrows'][number]): string {
  const back = Math.sign(fromY - toY);
  const tip = toY + back * 4;
  return `M${n(x)} ${n(fromY)}V${n(tip)}m-3.5 ${n(back * 5)}l3.5 ${n(-back * 5)}l3.5 ${n(back * 5)}`;
}

/** From who aborts to the task that stops waiting, with a bar before it. */
function drawAbort({ x, fromY, toY }: Picture['arrows'][number]): string {
  const tip = toY + Math.sign(fromY - toY) * 5;
  return `M${n(x)} ${n(fromY)}V${n(tip)}m-4 0h8`;
}

const drawEnd = ({ x, fromY, toY, isFailed }: Picture['ends'][number]) =>
  `<path class="end${isFailed ? ' is-failed' : ''}" d="${line(x, fromY, toY)}${isFailed ? line(x + 4, fromY, toY) : ''}"/>`;

/** What is solid or dotted is a stroke along its middle; what is hollow has an outline. */
const halfHeight: Partial<Record<Bar['kind'], number>> = { awaiting: 3, ready: 5 };

/** Around its own middle and moved as a whole, so that lanes differ in little. */
function drawLane({ task, y, bars, glyphs }: Lane): string {
  const shapes = [
    ...bars.map(
      ({ kind, step, fromX, toX }) =>
        `<path class="${kind}" data-step="${step}" d="${drawBar(kind, fromX, toX, 0)}"/>`,
    ),
    ...glyphs.map(({ kind, x }) => drawGlyph(kind, x, 0)),
  ];
  const named = task === undefined ? '' : ` data-task="${task}"`;
  return `<g${named} transform="translate(0 ${n(y)})">${shapes.join('')}</g>`;
}

function drawBar(kind: Bar['kind'], fromX: number, toX: number, y: number): string {
  const half = halfHeight[kind];
  const left = Math.round(fromX);
  const width = Math.max(kind === 'running' ? 2 : 1, Math.round(toX) - left);
  if (half === undefined) return `M${left} ${n(y)}h${width}`;
  return rectangle({ x: left, y: y - half, width, height: 2 * half });
}

/**
 * Shapes by what they mean, each drawn from its middle; told apart without colour. An abort is taller than a mark,
 * which may stand on it.
 */
const glyphs: Readonly<Record<GlyphKind, string>> = {
  done: 'm0-9v18',
  threw: 'm-5-5l10 10m-10 0l10-10',
  rejected: 'm-4-4l8 8m-8 0l8-8m3 4a7 7 0 1 1-14 0a7 7 0 1 1 14 0',
  aborted: 'm-5-5h10v10h-10zm0 10l10-10',
  unsettled: 'm5 0a5 5 0 1 1-10 0a5 5 0 1 1 10 0m-11 6l12-12',
  cut: 'm-2-7l4 4l-4 4l4 4',
  outlived: 'm0-7l6 7l-6 7l-6-7z',
  aborting: 'm-5-11h10m-5 0v22m-5 0h10',
};

const drawGlyph = (kind: GlyphKind, x: number, y: number) =>
  `<path class="glyph ${kind}" d="M${n(x)} ${n(y)}${glyphs[kind]}"/>`;

function drawSample({ kind, x, y }: Sample): string {
  switch (kind) {
    case 'call':
      return path(kind, [`M${n(x + 10)} ${n(y - 8)}v16`]);
    case 'wake':
      return path(kind, [drawWake({ kind, x: x + 10, fromY: y + 8, toY: y - 12 })]);
    case 'abort':
      return path(kind, [drawAbort({ kind, x: x + 10, fromY: y + 8, toY: y - 12 })]);
    case 'mark':
      return drawMark({ kind: 'mark', text: '1', x: x + 3, y: y - 8, width: 15, height: 16 });
    case 'instant':
      return path(kind, [rectangle({ x, y: y - 8, width: 20, height: 16 })]);
    case 'running':
    case 'awaiting':
    case 'ready':
    case 'held':
      return path(kind, [drawBar(kind, x, x + 20, y)]);
    default:
      return drawGlyph(kind, x + 10, y);
  }
}

const drawLabel = (label: Label): string =>
  label.kind === 'mark' ? drawMark(label) : drawText(label);

function drawText({ kind, text, full, x, y }: Label): string {
  const title = full === undefined ? '' : `<title>${escapeMarkup(full)}</title>`;
  return `<text class="${kind}" x="${n(x)}" y="${n(y + 11)}">${escapeMarkup(text)}${title}</text>`;
}

/** Moved as a whole, so that marks of one width are the same text. */
function drawMark({ text, x, y, width, height, step }: Label): string {
  const named = step === undefined ? '' : ` data-step="${step}"`;
  const ground = rectangle({ x: 0, y: 0, width, height });
  return `<g class="mark"${named} transform="translate(${n(x)} ${n(y)})"><path d="${ground}"/><text x="3.5" y="12">${escapeMarkup(text)}</text></g>`;
}
