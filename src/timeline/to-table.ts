import type { TaskModel } from './model.ts';
import { type Detail, type Row, toRows } from './rows.ts';
import { escapeMarkup } from './visible-text.ts';

export interface TableOptions {
  readonly caption: string;
  /** So many rows at most; a last row says how many are left out. */
  readonly rows?: number;
  /** So many characters of a value at most; the rest is counted. */
  readonly characters?: number;
}

/** The events of a run as an HTML table, a row of its body each. Without limits nothing of the recording is lost in it. */
export function toTable(
  model: TaskModel,
  {
    caption,
    rows: limit = Number.POSITIVE_INFINITY,
    characters = Number.POSITIVE_INFINITY,
  }: TableOptions,
): string {
  const rows = toRows({ ...model, events: model.events.slice(0, limit) });
  const rest = model.events.length - rows.length;
  const names = new Map(model.tasks.map(({ id, name }) => [String(id), name]));
  const prints = new Map(model.prints.map(({ step, first }) => [step, first]));
  const body = rows.map((row, step) => {
    const name = escapeMarkup(names.get(row.task) ?? '').slice(0, 60);
    const task = row.task === '' ? '' : `<b>${row.task}</b> ${name}`;
    const printed = prints.get(step);
    const mark = printed === undefined ? '' : ` data-output="${printed}"`;
    const cells = [row.at, task, formatWhat(row, characters), escapeMarkup(row.place)];
    return `<tr${mark}>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const more =
    rest > 0
      ? `<tfoot><tr><td colspan="4">and ${rest.toLocaleString('en')} more events</td></tr></tfoot>`
      : '';
  const head = ['Time', 'Task', 'What happens', 'Line']
    .map((name) => `<th scope="col">${name}</th>`)
    .join('');
  return `<table><caption>${escapeMarkup(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody>${more}</table>`;
}

const formatWhat = ({ verb, details }: Row, characters: number) =>
  [verb, ...details.map((detail) => formatDetail(detail, characters))].join(' ');

function formatDetail({ words, value }: Detail, characters: number): string {
  const rest = value.length - characters;
  const shown = rest > 0 ? value.slice(0, characters) : value;
  const more = rest > 0 ? ` and ${rest.toLocaleString('en')} more characters` : '';
  return `${words}${words && ' '}<code>${escapeMarkup(shown)}</code>${more}`;
}

/** How much of its events a page carries. */
export const tableLimits = { rows: 400, characters: 300 } as const;
