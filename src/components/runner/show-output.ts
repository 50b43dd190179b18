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

/** Shows why a program could not begin. */
export function showRefusal(place: HTMLElement, { line, column, message }: Refusal) {
  const at = `line ${line}${column === undefined ? '' : `, column ${column}`}`;
  const title = create('p', 'ending-title', `Does not run: ${at}`);
  const ending = create('div', 'ending', title, create('p', '', message));
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
