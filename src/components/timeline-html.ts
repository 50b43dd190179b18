import {
  drawPictures,
  escapeMarkup,
  narrate,
  type TaskModel,
  tableLimits,
  toTable,
} from '../timeline/index.ts';
import { toStepperHtml } from './stepper/stepper-html.ts';

/** What a timeline is of, and where it stands. */
export interface TimelineOptions {
  /** A file, or in words what ran. */
  readonly name: string;
  /** The figure's own anchor, where a link can lead to a step. */
  readonly anchor?: string;
  /** Where the program stands, if not right above. */
  readonly programHref?: string | undefined;
}

/** What stands in the figure of a timeline: a sentence, a picture with its stepper, and a table of its events. */
export function toTimelineHtml(
  model: TaskModel,
  { name, anchor, programHref }: TimelineOptions,
): string {
  const named = escapeMarkup(name);
  const source =
    programHref === undefined
      ? ''
      : `<p class="timeline-source"><a href="${escapeMarkup(programHref)}">${named}</a></p>`;
  const caption = `<figcaption>${source}<p class="timeline-sentence">${escapeMarkup(narrate(model))}</p></figcaption>`;
  const pictures = drawPictures([{ model }], `Timeline of ${name}`);
  if (pictures.length === 0) return caption;
  const table = toTable(model, { caption: `Events of ${name}`, ...tableLimits });
  const last = Math.min(model.events.length, tableLimits.rows) - 1;
  return [
    caption,
    ...pictures,
    toStepperHtml({ name, last, anchor }),
    '<details class="timeline-events">',
    `<summary>All ${model.events.length.toLocaleString('en')} events</summary>`,
    `<section class="timeline-table" tabindex="0" aria-label="Events of ${named}">${table}</section>`,
    '</details>',
  ].join('');
}
