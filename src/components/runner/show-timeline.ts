import type { Recording } from '../../recordings/index.ts';
import { drawPictures, narrate, tableLimits, toTable, toTasks } from '../../timeline/index.ts';
import { create } from './elements.ts';

/** Draws in `figure` what a run did: a sentence, a picture, and a table of its events. */
export function showTimeline(figure: HTMLElement, recording: Recording, name: string) {
  const model = toTasks(recording);
  const pictures = drawPictures([{ model }], `Timeline of ${name}`);
  const sentence = create('p', 'timeline-sentence', narrate(model));
  figure.replaceChildren(create('figcaption', '', sentence));
  if (pictures.length === 0) return;
  const label = `Events of ${name}`;
  const drawn = create('div', '');
  drawn.innerHTML = pictures.join('');
  const table = create('section', 'timeline-table');
  table.tabIndex = 0;
  table.ariaLabel = label;
  table.innerHTML = toTable(model, { caption: label, ...tableLimits });
  const count = model.events.length.toLocaleString('en');
  const events = create(
    'details',
    'timeline-events',
    create('summary', '', `All ${count} events`),
    table,
  );
  figure.append(...drawn.childNodes, events);
}
