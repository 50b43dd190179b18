import { formatDuration } from './format-duration.ts';
import type { Entry } from './lay-out-run.ts';
import type { TaskModel } from './model.ts';
import { toVisible } from './visible-text.ts';

/** @example 'gather/concurrent takes 1200 ms, gather/sequential 3000 ms: 1800 ms less.' */
export function narrateComparison(entries: readonly (Entry & { readonly name: string })[]): string {
  const runs = entries
    .map(({ name, model }) => ({ name: toVisible(name), ms: model.endMs }))
    .toSorted((a, b) => a.ms - b.ms);
  if (entries.some(({ model }) => model.clock === 'real')) {
    return `${runs.map(({ name }) => name).join(' and ')}, in order and without times.`;
  }
  const [first, ...others] = runs;
  const last = others.at(-1);
  if (!first || !last) return '';
  if (first.ms === last.ms)
    return `${runs.map(({ name }) => name).join(' and ')} take the same time, ${formatDuration(first.ms)}.`;
  const rest = others.map(({ name, ms }) => `${name} ${formatDuration(ms)}`).join(', ');
  return `${first.name} takes ${formatDuration(first.ms)}, ${rest}: ${formatDuration(last.ms - first.ms)} less.`;
}

/** What stands above a run in a comparison: its name, and its total where it has times. */
export const toHeading = (name: string, { clock, endMs }: TaskModel): string =>
  `${toVisible(name)}${clock === 'real' ? '' : `: ${formatDuration(endMs)}`}`;
