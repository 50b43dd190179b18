import type { CheckResult } from '../../exercises/index.ts';
import { create } from './elements.ts';

/** Marks each check in the list of the page by whether it holds, with what was found where it does not. */
export function markChecks(list: HTMLElement, results: readonly CheckResult[]) {
  for (const [index, item] of [...list.children].entries()) {
    const result = results[index];
    item.classList.toggle('holds', result !== undefined && result.finding === undefined);
    item.classList.toggle('fails', result?.finding !== undefined);
    item.querySelector('.finding')?.remove();
    item.querySelector('.check-state')?.remove();
    if (!result) continue;
    const state = result.finding === undefined ? 'Holds: ' : 'Does not hold: ';
    item.prepend(create('span', 'check-state visually-hidden', state));
    if (result.finding !== undefined)
      item.append(create('p', 'finding', `Found: ${result.finding}.`));
  }
}

/** @example countHeld(results) // '3 of 4 checks hold.' */
export function countHeld(results: readonly CheckResult[]): string {
  const held = results.filter(({ finding }) => finding === undefined).length;
  if (held === results.length) return `All ${held} checks hold. This is solved.`;
  return `${held} of ${results.length} checks hold.`;
}
