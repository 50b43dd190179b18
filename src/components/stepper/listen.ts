import type { Parts } from './find-parts.ts';
import type { Stepper } from './stepper.ts';

/**
 * Lets a reader move: with the range and its keys, the buttons, a bar, a row, a line of the program or of its output.
 * Until `signal` is aborted.
 */
export function listen(
  { figure, controls, range, rows, findListings }: Parts,
  stepper: Stepper,
  signal: AbortSignal,
): void {
  const actions: Readonly<Record<string, () => void>> = {
    play: stepper.playOrPause,
    back: () => stepper.moveByEvent(-1),
    on: () => stepper.moveByEvent(1),
  };
  const onClick = (target: EventTarget, react: (element: Element) => void) =>
    target.addEventListener('click', (event) => react(event.target as Element), { signal });

  onClick(controls, (element) => {
    const name = element.closest<HTMLElement>('[data-do]')?.dataset.do;
    if (name !== undefined) actions[name]?.();
  });
  range.addEventListener('input', () => stepper.choose(range.valueAsNumber, false), { signal });
  range.addEventListener(
    'keydown',
    (event) => {
      const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as 1 | -1 | undefined;
      if (!event.shiftKey || direction === undefined) return;
      event.preventDefault();
      stepper.moveByInstant(direction, false);
    },
    { signal },
  );

  onClick(figure, (element) => {
    const shape = element.closest<SVGElement>('[data-step]');
    const step = shape
      ? Number(shape.dataset.step)
      : rows.findIndex((row) => row.contains(element));
    if (step !== -1 && !hasSelection()) stepper.choose(step);
  });
  onClick(document, (element) => {
    const isInside = findListings().some((listing) => listing.contains(element));
    if (!isInside || hasSelection()) return;
    const { line, output } =
      element.closest<HTMLElement>('[data-line], [data-output]')?.dataset ?? {};
    if (output !== undefined) stepper.chooseLine('output', output);
    else if (line !== undefined) stepper.chooseLine('line', line);
  });
}

/** Whoever selects text does not want to be taken elsewhere. */
const hasSelection = () => document.getSelection()?.isCollapsed === false;
