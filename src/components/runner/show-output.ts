import { toShownOutput } from '../../embeds/index.ts';
import type { Refusal } from '../../page-run/index.ts';
import type { Recording } from '../../recordings/index.ts';
import { toPrintedHtml } from '../printed-html.ts';
import type { Verdict } from './verdict.ts';

/** Shows in `place` what a run printed, below a line that says which run it was. */
export function showOutput(
  place: HTMLElement,
  recording: Recording,
  verdict: Verdict,
  hasTimes: boolean,
) {
  place.innerHTML = toPrintedHtml(toShownOutput('', recording), { hasTimes });
  const line = document.createElement('p');
  line.className = `verdict is-${verdict.kind}`;
  line.textContent = verdict.text;
  place.prepend(line);
}

/** Shows why a program could not begin. */
export function showRefusal(place: HTMLElement, { line, column, message }: Refusal) {
  const title = document.createElement('p');
  title.className = 'ending-title';
  title.textContent = `Does not run: line ${line}${column === undefined ? '' : `, column ${column}`}`;
  const text = document.createElement('p');
  text.textContent = message;
  const ending = document.createElement('div');
  ending.className = 'ending';
  ending.append(title, text);
  place.replaceChildren(ending);
}

/** Shows that a run could not even be tried. */
export function showFailure(place: HTMLElement, error: unknown) {
  const text = document.createElement('p');
  text.className = 'verdict is-other';
  text.textContent = `This could not be run: ${error instanceof Error ? error.message : error}. What was recorded is still true.`;
  place.querySelector('.verdict')?.remove();
  place.prepend(text);
}
