import type { Parts } from './find-parts.ts';
import type { Stepper } from './stepper.ts';

/** Lets a reader move: with the range and its keys, the buttons, a bar, a row, a line of the program or of its output. */
export function listen({ figure, controls, range }: Parts, stepper: Stepper): void {
  const actions: Readonly<Record<string, () => void>> = {
    play: stepper.playOrPause,
    back: () => stepper.moveByEvent(-1),
    on: () => stepper.moveByEvent(1),
  };
  controls.addEventListener('click', ({ target }) => {
    const name = (target as Element).closest<HTMLElement>('[data-do]')?.dataset.do;
    if (name !== undefined) actions[name]?.();
  });

  range.addEventListener('input', () => stepper.choose(range.valueAsNumber, false));
  range.addEventListener('keydown', (event) => {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as 1 | -1 | undefined;
    if (!event.shiftKey || direction === undefined) return;
    event.preventDefault();
    stepper.moveByInstant(direction, false);
  });

  figure.addEventListener('click', ({ target }) => {
    const step = (target as Element).closest<HTMLElement | SVGElement>('[data-step]')?.dataset.step;
    if (step !== undefined) stepper.choose(Number(step));
  });
  document.addEventListener('click', ({ target }) => {
    const element = target as Element;
    const listing = element.closest<HTMLElement>('.listing[data-snippet]');
    if (listing?.dataset.snippet !== figure.dataset.snippet || hasSelection()) return;
    const { line, output } =
      element.closest<HTMLElement>('[data-line], [data-output]')?.dataset ?? {};
    if (output !== undefined) stepper.chooseLine('output', output);
    else if (line !== undefined) stepper.chooseLine('line', line);
  });
}

/** Whoever selects text does not want to be taken elsewhere. */
const hasSelection = () => document.getSelection()?.isCollapsed === false;
