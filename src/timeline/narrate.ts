import { capitalise, counted, inWords } from './count-words.ts';
import { formatDuration } from './format-duration.ts';
import type { TaskModel } from './model.ts';
import { narrateFailures } from './narrate-failures.ts';
import { narrateFindings } from './narrate-findings.ts';
import { findOverlap, type Overlap } from './overlap.ts';

const mostSentences = 2;

/** What a run shows, in a sentence or two: what went wrong first, then how the calls lie in time. */
export function narrate(model: TaskModel): string {
  const { grave, other } = narrateFindings(model);
  const sentences = [...grave, ...narrateFailures(model), ...other, narrateTime(model)];
  return sentences.slice(0, mostSentences).join(' ');
}

function narrateTime(model: TaskModel): string {
  const overlap = findOverlap(model);
  if (overlap) return narrateOverlap(overlap, toSpan(model));
  const waits = countWaits(model);
  if (waits === 0) return 'Nothing in this program waits.';
  return `${capitalise(counted(waits, 'wait'))}: ${toSpan(model)(model.endMs)} in all.`;
}

/** To await a call that itself waits is no wait of its own. */
function countWaits({ tasks, wakes }: TaskModel): number {
  const woken = new Set(wakes.map(({ task, settled }) => `${task} ${settled}`));
  return tasks
    .flatMap(({ id, segments }) => segments.map((segment) => ({ ...segment, id })))
    .filter(({ state, id, to }) => state === 'awaiting' && !woken.has(`${id} ${to}`)).length;
}

/** Times of a real clock are never the same twice. */
const toSpan =
  ({ clock }: TaskModel) =>
  (ms: number) =>
    clock === 'real' ? `about ${formatDuration(Math.round(ms))}` : formatDuration(ms);

/** @example 'Three calls overlap: 3000 ms in all, not 6000.' */
function narrateOverlap(
  { calls, atOnce, inAllMs, sumMs }: Overlap,
  span: (ms: number) => string,
): string {
  const all = capitalise(counted(calls.length, 'call'));
  if (sumMs === 0) return `${all} begin and end in one instant: no time passes.`;
  const isOpen = calls.some(({ outcome }) => outcome === 'unsettled' || outcome === 'cut');
  const saved = isOpen || inAllMs >= sumMs ? '' : `, not ${without(span(sumMs), span(inAllMs))}`;
  if (atOnce === 1) return `${all} run one after another: ${span(inAllMs)} in all.`;
  if (atOnce === calls.length) return `${all} overlap: ${span(inAllMs)} in all${saved}.`;
  return `${all}, at most ${inWords(atOnce)} at once: ${span(inAllMs)} in all${saved}.`;
}

/** A unit that was just named is not named again. */
function without(next: string, before: string): string {
  const plainPattern = /^([\d.]+) ms$/;
  const match = plainPattern.exec(next);
  return match?.[1] !== undefined && plainPattern.test(before) ? match[1] : next;
}
