import { type CheckResult, toSentence } from '../../exercises/index.ts';
import { create } from './elements.ts';

/**
 * Gives what marks each check in the list of the page by whether it holds, with what was found where it does not. Those
 * that fail then stand first.
 */
export function createCheckMarker(list: HTMLElement) {
  const items = [...list.children];
  return (results: readonly CheckResult[]) => {
    for (const [index, item] of items.entries()) mark(item, results[index]);
    const fails = (item: Element) => item.classList.contains('fails');
    list.append(...items.filter(fails), ...items.filter((item) => !fails(item)));
  };
}

function mark(item: Element, result: CheckResult | undefined) {
  const fails = result?.finding !== undefined;
  item.classList.toggle('holds', result !== undefined && !fails);
  item.classList.toggle('fails', fails);
  item.querySelector('.finding')?.remove();
  item.querySelector('.check-state')?.remove();
  if (!result) return;
  const state = fails ? 'Does not hold: ' : 'Holds: ';
  item.prepend(create('span', 'check-state visually-hidden', state));
  if (fails) item.append(create('p', 'finding', toSentence(`Found: ${result.finding}`)));
}

/** @example countHeld(results) // '3 of 4 checks hold.' */
export function countHeld(results: readonly CheckResult[]): string {
  const held = results.filter(({ finding }) => finding === undefined).length;
  if (held === results.length) return `All ${held} checks hold. This is solved.`;
  return `${held} of ${results.length} checks hold.`;
}

/** What there is in place of what several checks miss, said once. */
export function describeInstead(results: readonly CheckResult[]): string {
  const all = new Set(results.flatMap(({ instead }) => (instead === undefined ? [] : [instead])));
  return [...all].map((text) => toSentence(text.charAt(0).toUpperCase() + text.slice(1))).join(' ');
}
