import { parseLink } from './move.ts';
import { toRecordedPlace } from './recorded-place.ts';
import { findStepper, startStepper } from './start-stepper.ts';

for (const figure of document.querySelectorAll<HTMLElement>('.timeline[data-snippet]'))
  startStepper(figure, toRecordedPlace(figure));

/** Shows the step that the address names. */
function follow(): void {
  const link = parseLink(location.hash);
  const figure = document.getElementById(link?.timeline ?? '');
  const stepper = figure ? findStepper(figure) : undefined;
  if (!link || !figure || !stepper?.isLinked) return;
  openAround(figure);
  stepper.show(link.step);
  figure.scrollIntoView({ block: 'center' });
}

/** A solution is folded away, with its timeline. */
function openAround(element: Element): void {
  const details = element.closest('details');
  if (!details) return;
  details.open = true;
  if (details.parentElement) openAround(details.parentElement);
}

follow();
addEventListener('hashchange', follow);
