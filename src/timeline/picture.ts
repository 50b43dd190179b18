import type { Stretch } from './axis.ts';
import type { Outcome, Step } from './model.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type LabelKind =
  | 'lane'
  | 'wait'
  | 'tick'
  | 'gap'
  | 'mark'
  | 'heading'
  | 'note'
  | 'legend'
  | 'spared';

/** One line of text, left-aligned in its box. */
export interface Label extends Box {
  readonly kind: LabelKind;
  readonly text: string;
  /** The whole text, where `text` is shortened. */
  readonly full?: string;
  readonly step?: Step;
}

export type BarKind = 'running' | 'awaiting' | 'ready' | 'held';

export interface Bar {
  readonly kind: BarKind;
  readonly step: Step;
  readonly fromX: number;
  readonly toX: number;
}

/** A small shape on a lane: how a task ended, that its caller has, or that it aborts. */
export type GlyphKind = Outcome | 'rejected' | 'outlived' | 'aborting';

export interface Glyph {
  readonly kind: GlyphKind;
  readonly x: number;
}

export interface Lane {
  /** The task's number; none for the lane of callbacks. */
  readonly task?: number;
  /** The middle of its bars. */
  readonly y: number;
  readonly bars: readonly Bar[];
  readonly glyphs: readonly Glyph[];
}

/** A vertical line from one lane to another. */
export interface Arrow {
  readonly kind: 'call' | 'wake' | 'abort';
  readonly x: number;
  readonly fromY: number;
  readonly toY: number;
}

/** A sample of a shape beside its words in the legend. */
export interface Sample {
  readonly kind: BarKind | GlyphKind | Arrow['kind'] | 'mark' | 'instant';
  readonly x: number;
  readonly y: number;
}

/** A timeline as numbers, in units that are pixels at the width for which it was laid out. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Where the lanes are: from the first instant to the end, below the axis. */
  readonly plot: Box;
  readonly instants: readonly Box[];
  /** Vertical lines at instants. */
  readonly grid: readonly { readonly x: number; readonly isLabelled: boolean }[];
  /** The time between one instant and the next: to one scale, except where it is broken. */
  readonly stretches: readonly Stretch[];
  readonly ends: readonly {
    readonly x: number;
    readonly fromY: number;
    readonly toY: number;
    readonly isFailed: boolean;
  }[];
  /** The time that a run did not need and another did. */
  readonly spared: readonly Box[];
  readonly lanes: readonly Lane[];
  readonly arrows: readonly Arrow[];
  readonly labels: readonly Label[];
  readonly samples: readonly Sample[];
  /** Where each drawn step is, for a pointer that moves along: `[step, x]`. */
  readonly steps: readonly (readonly [Step, number])[];
}
