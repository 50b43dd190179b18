import { findParts } from './find-parts.ts';
import { listen } from './listen.ts';
import { createStepper, type Stepper } from './stepper.ts';

/** Where a page shows what the events of a timeline are about. */
export interface StepperPlace {
  /** What holds lines of the program and of its output. */
  readonly findListings: () => readonly Element[];
  /** Told the line of each step, where an editor stands in place of the program. */
  readonly showLine?: (line: number | undefined) => void;
}

/** Said in place of what keys do, where there are none. */
const onTouch = 'Play goes from event to event; the slider leads to any.';
const touchOnly = '(pointer: coarse) and (hover: none)';

const started = new WeakMap<Element, { readonly stepper: Stepper; readonly end: () => void }>();

/** Lets a reader step through what `figure` shows now, in place of what it showed before. */
export function startStepper(figure: HTMLElement, place: StepperPlace): void {
  endStepper(figure);
  const parts = findParts(figure, place);
  if (!parts) return;
  if (matchMedia(touchOnly).matches) parts.event.textContent = onTouch;
  const ending = new AbortController();
  const stepper = createStepper(parts, ending.signal);
  listen(parts, stepper, ending.signal);
  parts.controls.hidden = false;
  started.set(figure, { stepper, end: () => ending.abort() });
}

/** Takes the stepper of `figure` away, with what it has lit up. */
export function endStepper(figure: Element): void {
  started.get(figure)?.end();
  started.delete(figure);
}

/** The stepper of a figure, where it has one. */
export const findStepper = (figure: Element): Stepper | undefined => started.get(figure)?.stepper;
