import { toShownOutput } from '../../embeds/index.ts';
import type { Refusal } from '../../page-run/index.ts';
import type { Recording } from '../../recordings/index.ts';
import { toPrintedHtml } from '../printed-html.ts';
import { create } from './elements.ts';
import type { Verdict } from './verdict.ts';

/** Shows in `place` what a run printed, below a line that says which run it was. */
export function showOutput(
  place: HTMLElement,
  recording: Recording,
  verdict: Verdict,
  hasTimes: boolean,
) {
  place.innerHTML = toPrintedHtml(toShownOutput('', recording), { hasTimes });
  const line = create('p', `verdict is-${verdict.kind}`, verdict.text);
  place.prepend(line);
}

const toPlace = ({ line, column }: Refusal) =>
  `line ${line}${column === undefined ? '' : `, column ${column}`}`;

/** Why a program could not begin, as in 'Line 2, column 7: Unexpected token "="'. */
export const describeRefusal = (refusal: Refusal) =>
  `L${toPlace(refusal).slice(1)}: ${refusal.message}`;

/** Shows why a program could not begin. */
export function showRefusal(place: HTMLElement, refusal: Refusal) {
  const title = create('p', 'ending-title', `Does not run: ${toPlace(refusal)}`);
  const ending = create('div', 'ending', title, create('p', '', refusal.message));
  place.replaceChildren(ending);
}

/** Shows that a run could not even be tried. */
export function showFailure(place: HTMLElement, error: unknown) {
  const reason = error instanceof Error ? error.message : error;
  const text = create(
    'p',
    'verdict is-other',
    `This could not be run: ${reason}. What was recorded is still true.`,
  );
  place.querySelector('.verdict')?.remove();
  place.prepend(text);
}
