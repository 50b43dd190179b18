import type { Recording } from '../../recordings/index.ts';
import { toTasks } from '../../timeline/index.ts';
import { type StepperPlace, startStepper } from '../stepper/start-stepper.ts';
import { toTimelineHtml } from '../timeline-html.ts';

/** Draws in `figure` what a reader's own run did, and lets the reader step through it. */
export function showTimeline(
  figure: HTMLElement,
  recording: Recording,
  name: string,
  place: StepperPlace,
) {
  figure.innerHTML = toTimelineHtml(toTasks(recording), { name });
  startStepper(figure, place);
}
