import { checkRun, type PageExercise, toFailed } from '../../exercises/index.ts';
import type { PageRun } from '../../page-run/index.ts';
import { decodeShared, encodeShared } from '../../shared-code/index.ts';
import { announce, toClipboard } from '../copy-text.ts';
import { savedWork } from '../saved-work.ts';
import { openEditor } from './editing.ts';
import { create, toInline } from './elements.ts';
import { createExerciseView, goToNotice, showNotice } from './exercise-view.ts';
import { createHintFinder } from './find-hint.ts';
import { createKeeper } from './keep-answer.ts';
import { leadOn } from './lead-on.ts';
import { loadJson } from './load-json.ts';
import { countHeld, createCheckMarker, describeInstead } from './mark-checks.ts';
import { offerComparison } from './offer-comparison.ts';
import { openRunner, pageRunner } from './page-runner.ts';
import { describeRefusal, showFailure, showOutput } from './show-output.ts';
import { showTimeline } from './show-timeline.ts';
import { ownVersion, toRecording } from './verdict.ts';
import { withEntry } from './with-entry.ts';

/** Opens the editor of an exercise, with the reader's answer where there is one. @throws where it cannot be loaded. */
export async function openExercise(bench: HTMLElement): Promise<void> {
  const slug = bench.dataset.exercise ?? '';
  const exercise = await loadJson<PageExercise>(bench.dataset.address ?? '');
  const { starter, solution, checks } = exercise;
  const section = bench.closest<HTMLElement>('.exercise') ?? bench;
  const list = section.querySelector<HTMLElement>('.exercise-checks');
  if (!list) throw new Error(`The exercise ${slug} has no list of checks.`);
  const markChecks = createCheckMarker(list);
  const saved = savedWork.openExercise(slug);
  const reading = saved.read();
  const starterCode = starter.files[starter.entry] ?? '';
  const hintRunner = openRunner();
  const hints = createHintFinder(exercise, hintRunner);
  let runs = 0;
  let isRunning = false;

  const view = createExerciseView(bench, list, { run, startOver, share });
  const editor = openEditor({
    parent: view.editor,
    code: reading.value.code ?? starterCode,
    label: 'Your answer, in TypeScript',
    onChange(code) {
      keeper.keep(code);
      // While the reader writes, a hint is made ready.
      hints.prepare();
    },
    onRun: run,
  });
  const keeper = createKeeper(saved, view, () => editor, starterCode);
  keeper.say(reading.problem);
  const solutionPlace = section.querySelector<HTMLElement>('.solution > details');
  if (solutionPlace) {
    offerComparison(solutionPlace, () => ({
      own: editor.code(),
      solution: solution.program.files[solution.program.entry] ?? '',
    }));
  }
  addEventListener('hashchange', readLink);
  const hasLink = await readLink();
  if (!hasLink) editor.focus();
  for (const runner of [pageRunner, hintRunner]) runner.prepare();

  async function run() {
    if (isRunning) return pageRunner.stop();
    isRunning = true;
    view.run.textContent = 'Stop';
    view.printed.ariaBusy = 'true';
    editor.clearProblem();
    try {
      show(await pageRunner.run(withEntry(starter, editor.code())));
    } catch (error) {
      view.printed.hidden = false;
      showFailure(view.printed, error);
    } finally {
      isRunning = false;
      view.run.textContent = 'Run and check';
      view.printed.ariaBusy = 'false';
    }
  }

  function show(result: PageRun) {
    const number = ++runs;
    view.help.replaceChildren();
    showNotice(view.onward);
    view.printed.hidden = 'refusal' in result;
    view.timeline.hidden = 'refusal' in result;
    if ('refusal' in result) {
      editor.showProblem(result.refusal);
      view.status.classList.remove('is-solved');
      view.status.textContent = `It does not run. ${describeRefusal(result.refusal)}`;
      view.instead.textContent = '';
      markChecks([]);
      return;
    }
    const recording = toRecording(result.events);
    const results = checkRun(checks, recording);
    const failed = toFailed(results);
    showOutput(view.printed, recording, ownVersion, true);
    showTimeline(view.timeline, recording, 'your answer', {
      findListings: () => [view.printed],
      showLine: editor.showLine,
    });
    markChecks(results);
    view.status.textContent = countHeld(results);
    view.instead.textContent = describeInstead(results);
    view.status.classList.toggle('is-solved', failed.length === 0);
    const isFirstTime = saved.read().value.solvedAt === undefined;
    keeper.say(saved.countAttempt(failed.length === 0));
    if (failed.length === 0) leadOn(view.onward, isFirstTime);
    else showHint(failed, number);
  }

  async function showHint(failed: readonly number[], number: number) {
    // Without a hint the checks still say what was found.
    const hint = await hints.find(failed).catch(() => undefined);
    // The reader may have run another version meanwhile.
    if (hint === undefined || number !== runs) return;
    view.help.replaceChildren(create('p', '', ...toInline(hint)));
    announce(`A hint: ${hint}`);
  }

  function startOver() {
    const own = editor.code();
    editor.setCode(starterCode);
    keeper.keep(starterCode);
    showNotice(view.notice, 'The starter is back.', {
      'Undo that': () => {
        editor.setCode(own);
        keeper.keep(own);
        editor.focus();
      },
    });
    // A starter that is shorter would leave the button, and what can be done about it, out of sight.
    view.notice.scrollIntoView({ block: 'nearest' });
  }

  async function share() {
    const url = new URL(location.href);
    url.hash = await encodeShared(editor.code());
    const isCopied = await toClipboard(url.href);
    showNotice(
      view.notice,
      isCopied
        ? 'A link that holds this program is in the clipboard.'
        : `The browser does not allow copying. The link is ${url.href}`,
    );
  }

  /** Shows what came with the address, and whether anything did. */
  async function readLink(): Promise<boolean> {
    const shared = await decodeShared(location.hash);
    if (shared.kind === 'none') return false;
    const isCode = shared.kind === 'code';
    if (isCode) keeper.showStrange(shared.code);
    else showNotice(view.notice, shared.says);
    goToNotice(isCode ? view.choice : view.notice);
    return true;
  }
}
