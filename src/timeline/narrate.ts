import { capitalise, counted, inWords } from './count-words.ts';
import { formatDuration } from './format-duration.ts';
import { type TaskModel, toMs } from './model.ts';
import { narrateFailures } from './narrate-failures.ts';
import { narrateFindings } from './narrate-findings.ts';
import { findOverlap, type Overlap } from './overlap.ts';

const mostSentences = 2;

/** What a run shows, in a sentence or two: what went wrong first, then how the calls lie in time. */
export function narrate(model: TaskModel): string {
  const { grave, other } = narrateFindings(model);
  const callbacks = narrateCallbacks(model);
  const rest = callbacks === undefined ? [...other, narrateTime(model)] : [callbacks];
  return [...grave, ...narrateFailures(model), ...rest].slice(0, mostSentences).join(' ');
}

function narrateTime(model: TaskModel): string {
  const overlap = findOverlap(model);
  if (overlap) return narrateOverlap(overlap, model);
  const waits = countWaits(model);
  if (waits === 0) return narrateNothing(model);
  return `${capitalise(counted(waits, 'wait'))}${inAll(model, model.endMs)}.`;
}

/** A program of callbacks alone is told by what they print; that they outlive the module is what they are for. */
function narrateCallbacks(model: TaskModel): string | undefined {
  const printed = model.prints.filter(({ task }) => task === undefined);
  const [first, last] = [printed[0], printed.at(-1)];
  const isPlain = findOverlap(model) === undefined && countWaits(model) === 0;
  if (!isPlain || !first || !last) return undefined;
  const lines = printed.reduce((sum, print) => sum + print.last - print.first + 1, 0);
  const [from, to] = [first, last].map(({ step }) => formatDuration(toMs(model, step)));
  const when = from === to ? `at ${to}` : `from ${from} to ${to}`;
  const time = model.clock === 'real' ? '' : `, ${when}`;
  return `No async function waits here: callbacks print ${counted(lines, 'line')}${time}.`;
}

/** Timers and events can take time without any task that waits. */
function narrateNothing({ clock, endMs }: TaskModel): string {
  if (clock === 'real' || endMs === 0) return 'Nothing in this program waits.';
  return `No async function waits here; the last callback runs at ${formatDuration(endMs)}.`;
}

/** To await a call that itself waits is no wait of its own. */
function countWaits({ tasks, wakes }: TaskModel): number {
  const woken = new Set(wakes.map(({ task, settled }) => `${task} ${settled}`));
  return tasks
    .flatMap(({ id, segments }) => segments.map((segment) => ({ ...segment, id })))
    .filter(({ state, id, to }) => state === 'awaiting' && !woken.has(`${id} ${to}`)).length;
}

/** A recording of the real clock keeps no times. */
const inAll = ({ clock }: TaskModel, ms: number): string =>
  clock === 'real' ? '' : `: ${formatDuration(ms)} in all`;

/** @example 'Three calls overlap: 3000 ms in all, not 6000.' */
function narrateOverlap({ calls, atOnce, inAllMs, sumMs }: Overlap, model: TaskModel): string {
  const all = capitalise(counted(calls.length, 'call'));
  const hasTimes = model.clock === 'virtual';
  if (hasTimes && sumMs === 0) return `${all} begin and end in one instant: no time passes.`;
  const time = inAll(model, inAllMs);
  if (atOnce === 1) return `${all} run one after another${time}.`;
  const isOpen = calls.some(({ outcome }) => outcome === 'unsettled' || outcome === 'cut');
  const isSaving = hasTimes && !isOpen && inAllMs < sumMs;
  const saved = isSaving ? `, not ${formatBeside(sumMs, inAllMs)}` : '';
  if (atOnce === calls.length) return `${all} overlap${time}${saved}.`;
  return `${all}, at most ${inWords(atOnce)} at once${time}${saved}.`;
}

/** A unit that was just named is not named again. */
function formatBeside(ms: number, beforeMs: number): string {
  const plainPattern = /^([\d.]+) ms$/;
  const match = plainPattern.exec(formatDuration(ms));
  const isSameUnit = plainPattern.test(formatDuration(beforeMs));
  return match?.[1] !== undefined && isSameUnit ? match[1] : formatDuration(ms);
}
