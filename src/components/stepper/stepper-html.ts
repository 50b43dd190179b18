import { escapeMarkup } from '../../timeline/index.ts';

/** What a stepper says and leads to. */
export interface StepperOptions {
  /** Of what. */
  readonly name: string;
  /** The number of its last step. */
  readonly last: number;
  /** The timeline's own anchor, where a link can lead to a step of it. */
  readonly anchor?: string | undefined;
}

/** Controls that move through the events of a timeline. They are shown once the script is there. */
export function toStepperHtml({ name, last, anchor }: StepperOptions): string {
  const named = escapeMarkup(name);
  const link =
    anchor === undefined
      ? ''
      : `<a class="place-link" href="#${escapeMarkup(anchor)}">Link<span class="visually-hidden"> to this step of ${named}</span></a>`;
  return `<div class="stepper awaits-script" hidden>
  <div class="stepper-controls">
    <button type="button" data-do="play">Play</button>
    <button type="button" data-do="back" aria-label="One event back">←</button>
    <button type="button" data-do="on" aria-label="One event on">→</button>
    <input type="range" min="0" max="${last}" value="0" aria-label="Step through ${named}" aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight">
    ${link}
  </div>
  <p class="stepper-event" aria-hidden="true">← and → go from event to event; with Shift, from instant to instant.</p>
</div>`;
}
