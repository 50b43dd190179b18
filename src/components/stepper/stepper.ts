import type { Parts } from './find-parts.ts';
import { findNext, formatLink, moveByInstant, toPauseMs } from './move.ts';

const lit = 'is-now';

/** Moves through the events of one timeline, and lights up what belongs to each, wherever the page shows it. */
export function createStepper(parts: Parts) {
  const { figure, controls, range, event, link, rows, steps } = parts;
  const last = steps.length - 1;
  const playButton = controls.querySelector<HTMLElement>('[data-do=play]');
  let current = 0;
  let shown: Element[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (wanted: number) => {
    current = Math.max(0, Math.min(wanted, last));
    const step = steps[current];
    if (!step) return;
    for (const element of shown) element.classList.remove(lit);
    const row = rows[current] as HTMLElement;
    shown = [
      row,
      ...parts.findShapes(current),
      ...(step.line === undefined ? [] : parts.findLines('line', step.line)),
      ...(step.output === undefined ? [] : parts.findLines('output', step.output)),
    ];
    for (const element of shown) element.classList.add(lit);
    range.value = String(current);
    range.setAttribute('aria-valuetext', step.text);
    event.textContent = step.text;
    link.href = formatLink(figure.id, current);
    keepInView(row);
  };

  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
    if (playButton) playButton.textContent = 'Play';
  };

  const playOn = () => {
    timer = setTimeout(
      () => {
        show(current + 1);
        if (current === last) {
          stop();
          announce();
        } else playOn();
      },
      toPauseMs(steps, current),
    );
  };

  const announce = () => {
    const status = document.querySelector('#announcement');
    if (status) status.textContent = steps[current]?.text ?? '';
  };

  /** A step that a reader chose: said aloud unless the range itself says it, and put into the address. */
  const choose = (step: number | undefined, isSaid = true) => {
    stop();
    if (step === undefined) return;
    show(step);
    if (isSaid) announce();
    history.replaceState(history.state, '', formatLink(figure.id, current));
  };

  return {
    show,
    choose,
    moveByEvent: (direction: 1 | -1) => choose(current + direction),
    moveByInstant: (direction: 1 | -1, isSaid?: boolean) =>
      choose(moveByInstant(steps, current, direction), isSaid),
    /** Goes to the next event of a line of the program or of its output. */
    chooseLine: (kind: 'line' | 'output', number: string) =>
      choose(findNext(steps, current, (step) => step[kind] === number)),
    playOrPause() {
      if (timer !== undefined) return stop();
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
