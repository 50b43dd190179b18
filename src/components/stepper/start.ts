import { findParts, type Parts } from './find-parts.ts';
import { listen } from './listen.ts';
import { parseLink } from './move.ts';
import { createStepper, type Stepper } from './stepper.ts';

const steppers = new Map<string, { readonly stepper: Stepper; readonly parts: Parts }>();

for (const figure of document.querySelectorAll<HTMLElement>('.timeline[data-snippet]')) {
  const parts = findParts(figure);
  if (!parts) continue;
  const stepper = createStepper(parts);
  listen(parts, stepper);
  parts.range.max = String(parts.steps.length - 1);
  parts.controls.hidden = false;
  steppers.set(figure.id, { stepper, parts });
}

/** Shows the step that the address names. */
function follow(): void {
  const link = parseLink(location.hash);
  const found = link && steppers.get(link.timeline);
  if (!link || !found) return;
  found.stepper.show(link.step);
  found.parts.figure.scrollIntoView({ block: 'center' });
}

follow();
addEventListener('hashchange', follow);
