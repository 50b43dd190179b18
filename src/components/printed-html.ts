import { formatTimes, type ShownOutput } from '../embeds/index.ts';
import { escapeHtml } from '../highlighting/index.ts';
import { type Piece, styleLines, toPlainText } from '../terminal-text/index.ts';
import { outputAnchor } from './claim-anchor.ts';
import { toClasses } from './text-classes.ts';

export interface PrintedOptions {
  /** The end of the anchors of its lines; without one they have none. */
  readonly anchor?: string;
  readonly hasTimes: boolean;
}

/** What a program printed, line by line, and how it ended where that is worth saying, as HTML. */
export function toPrintedHtml(
  { lines, ending }: Pick<ShownOutput, 'lines' | 'ending'>,
  { anchor, hasTimes }: PrintedOptions,
): string {
  const title = hasTimes ? 'Output, with the time of each line' : 'Output';
  const printed =
    lines.length > 0
      ? `<pre class="printed-lines${hasTimes ? ' has-times' : ''}"><samp>${toLines(lines, anchor, hasTimes)}</samp></pre>`
      : '<p class="printed-nothing">Nothing is printed.</p>';
  return `<p class="printed-title">${title}</p>${printed}${toEnding(ending)}`;
}

function toLines(lines: ShownOutput['lines'], anchor: string | undefined, hasTimes: boolean) {
  const times = formatTimes(lines);
  const styled = styleLines(lines.map(({ text }) => text));
  return lines
    .map(({ stream }, index) => {
      const number = index + 1;
      const id = anchor === undefined ? '' : ` id="${outputAnchor(anchor, number)}"`;
      const gutter = hasTimes ? `<span class="at">${times[index]}  </span>` : '';
      const mark = stream === 'stderr' ? '<span class="stream">stderr</span>' : '';
      return `<span class="printed-line" data-output="${number}"${id}>${gutter}${toPieces(styled[index])}${mark}\n</span>`;
    })
    .join('');
}

const toPieces = (pieces: readonly Piece[] = []) =>
  pieces
    .map(({ text, style }) => {
      const names = toClasses(style);
      const html = escapeHtml(text);
      return names === '' ? html : `<span class="${names}">${html}</span>`;
    })
    .join('');

function toEnding(ending: ShownOutput['ending']): string {
  if (ending.kind === 'done') return '';
  const title = ending.kind === 'stopped' ? 'Stopped' : `Ends with exit code ${ending.exitCode}`;
  const text =
    ending.text &&
    `<pre class="ending-text"><samp>${escapeHtml(toPlainText(ending.text))}</samp></pre>`;
  return `<div class="ending"><p class="ending-title">${title}</p>${text}</div>`;
}
