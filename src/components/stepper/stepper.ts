import { announce } from '../copy-text.ts';
import type { Parts } from './find-parts.ts';
import { findNext, formatLink, moveByInstant, toPauseMs } from './move.ts';

const lit = 'is-now';

/** Browsers refuse an address that changes more often than some times a second. */
const addressDelayMs = 300;

/**
 * Moves through the events of one timeline, and lights up what belongs to each, wherever the page shows it.
 * At the end of `signal` nothing is lit any more, and nothing plays.
 */
export function createStepper(parts: Parts, signal: AbortSignal) {
  const { figure, controls, range, event, link, rows, steps, pointers } = parts;
  const last = steps.length - 1;
  const playButton = controls.querySelector<HTMLElement>('[data-do=play]');
  // A browser that shows a page again has put the range where it was.
  let current = range.valueAsNumber;
  let shown: Element[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let addressTimer: ReturnType<typeof setTimeout> | undefined;

  const clear = () => {
    for (const element of shown) element.classList.remove(lit);
    shown = [];
  };

  const show = (wanted: number) => {
    current = Math.max(0, Math.min(wanted, last));
    const step = steps[current];
    const row = rows[current];
    if (!step || !row) return;
    clear();
    shown = [
      row,
      ...parts.findShapes(current),
      ...point(current),
      ...(step.line === undefined ? [] : parts.findLines('line', step.line)),
      ...(step.output === undefined ? [] : parts.findLines('output', step.output)),
    ];
    for (const element of shown) element.classList.add(lit);
    parts.showLine?.(step.line === undefined ? undefined : Number(step.line));
    range.value = String(current);
    range.setAttribute('aria-valuetext', step.text);
    event.textContent = step.text;
    if (link) link.href = formatLink(figure.id, current);
    keepInView(row);
  };

  /** The lines through the pictures, each moved to a step that its picture draws. */
  const point = (step: number) =>
    pointers.flatMap(({ line, xs }) => {
      const x = xs[step];
      if (x !== undefined) line.style.translate = `${x}px`;
      return x === undefined ? [] : [line];
    });

  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
    if (playButton) playButton.textContent = 'Play';
  };

  const playOn = () => {
    timer = setTimeout(
      () => {
        show(current + 1);
        if (current < last) return playOn();
        stop();
        say();
      },
      toPauseMs(steps, current),
    );
  };

  const say = () => announce(steps[current]?.text ?? '');

  const keepAddress = () => {
    clearTimeout(addressTimer);
    if (!link) return;
    addressTimer = setTimeout(
      () => history.replaceState(history.state, '', formatLink(figure.id, current)),
      addressDelayMs,
    );
  };

  /** A step that a reader chose: said aloud unless the range itself says it, and put into the address. */
  const choose = (step: number | undefined, isSaid = true) => {
    stop();
    if (step === undefined) return;
    show(step);
    if (isSaid) say();
    keepAddress();
  };

  signal.addEventListener('abort', () => {
    stop();
    clearTimeout(addressTimer);
    clear();
    parts.showLine?.(undefined);
  });

  return {
    /** Whether its steps have addresses. */
    isLinked: link !== null,
    show,
    choose,
    moveByEvent: (direction: 1 | -1) => choose(current + direction),
    moveByInstant: (direction: 1 | -1, isSaid?: boolean) =>
      choose(moveByInstant(steps, current, direction), isSaid),
    /** Goes to the next event of a line of the program or of its output. */
    chooseLine: (kind: 'line' | 'output', number: string) =>
      choose(findNext(steps, current, (step) => step[kind] === number)),
    playOrPause() {
      if (timer !== undefined) return choose(current);
      if (current === last) show(0);
      if (playButton) playButton.textContent = 'Pause';
      playOn();
    },
  };
}

export type Stepper = ReturnType<typeof createStepper>;

/** Scrolls the table, and never the page. */
function keepInView(row: HTMLElement): void {
  const box = row.closest('.timeline-table');
  if (!box) return;
  const { top, bottom } = row.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (top < frame.top) box.scrollTop -= frame.top - top;
  if (bottom > frame.bottom) box.scrollTop += bottom - frame.bottom;
}
