import type { PageRun, PageSnippet } from '../../page-run/index.ts';
import { announce } from '../copy-text.ts';
import { hasKeptSnippet } from '../kept-snippet.ts';
import { toRecordedPlace } from '../stepper/recorded-place.ts';
import { startStepper } from '../stepper/start-stepper.ts';
import { create } from './elements.ts';
import { loadJson } from './load-json.ts';
import { nameButton, toEditName } from './name-button.ts';
import { pageRunner } from './page-runner.ts';
import { remember } from './remember.ts';
import { showFailure, showOutput, showRefusal } from './show-output.ts';
import { showTimeline } from './show-timeline.ts';
import { judge, ownVersion, toRecording, type Verdict } from './verdict.ts';
import { withEntry } from './with-entry.ts';

/** What a reader can do with a program of the page. */
export interface OpenListing {
  readonly run: () => Promise<void>;
  /** Opens the editor in place of the program, with the reader's version where there is one; again, puts the program back. */
  readonly edit: () => Promise<void>;
}

/** Makes a listing one that a reader can run and edit. */
export function openListing(listing: HTMLElement): OpenListing {
  const id = listing.dataset.snippet ?? '';
  const name = `${id}.ts`;
  const [runButton, editButton] = listing.querySelectorAll<HTMLElement>('.run-buttons button');
  const program = listing.querySelector<HTMLElement>('.program');
  const printed = findPrinted(listing);
  const timeline = findTimeline(listing);
  const provenance = listing.querySelector('.provenance');
  /** What is said of a recording stands only below what was recorded. */
  const showProvenance = (isRecorded: boolean) =>
    provenance?.toggleAttribute('hidden', !isRecorded);
  const recorded = {
    printed: [...printed.childNodes],
    timeline: [...(timeline?.childNodes ?? [])],
  };
  const hasTimes = printed.querySelector('.has-times') !== null || recorded.printed.length === 0;
  let editing: ReturnType<typeof import('./edit-snippet.ts').editSnippet> | undefined;
  let isRunning = false;

  const setRunning = (now: boolean) => {
    isRunning = now;
    nameButton(runButton, now ? 'Stop' : 'Run');
    printed.ariaBusy = String(now);
  };

  const showRecordedTimeline = () => {
    if (!timeline) return;
    timeline.replaceChildren(...recorded.timeline);
    startStepper(timeline, toRecordedPlace(timeline));
  };

  const load = remember(() => loadJson<PageSnippet>(listing.dataset.program ?? ''));

  const show = (
    run: PageRun,
    toVerdict: (recording: ReturnType<typeof toRecording>) => Verdict,
  ) => {
    if ('refusal' in run) {
      showProvenance(false);
      showRefusal(printed, run.refusal);
      editing?.editor.showProblem(run.refusal);
      announce(`Line ${run.refusal.line}: ${run.refusal.message}`);
      return;
    }
    const recording = toRecording(run.events);
    const verdict = toVerdict(recording);
    showOutput(printed, recording, verdict, hasTimes);
    showProvenance(verdict.kind === 'same');
    // An edited run may have put another in its place.
    if (verdict.kind === 'same') showRecordedTimeline();
    else if (timeline) {
      const findListings = () => [editing ? printed : listing];
      const showLine = (line: number | undefined) => editing?.editor.showLine(line);
      showTimeline(timeline, recording, name, { findListings, showLine });
    }
    announce(verdict.text);
  };

  const run = async () => {
    if (isRunning) return pageRunner.stop();
    setRunning(true);
    pageRunner.prepare();
    try {
      const loaded = await load();
      const code = editing?.editor.code();
      const edited = code === undefined ? loaded.program : withEntry(loaded.program, code);
      const isOriginal = code === undefined || code === loaded.program.files[loaded.program.entry];
      editing?.editor.clearProblem();
      show(await pageRunner.run(edited), (recording) =>
        isOriginal ? judge(loaded, recording) : ownVersion,
      );
    } catch (error) {
      showFailure(printed, error);
    } finally {
      setRunning(false);
    }
  };

  const openEditor = async () => {
    const [{ editSnippet }, { program: whole }] = await Promise.all([
      import('./edit-snippet.ts'),
      load(),
    ]);
    const original = whole.files[whole.entry] ?? '';
    editing = editSnippet(id, original, `Program ${name}, to be edited`, run);
    program?.before(editing.element);
    program?.setAttribute('hidden', '');
    editing.editor.focus();
    nameButton(editButton, 'Put back');
    pageRunner.prepare();
  };

  const closeEditor = () => {
    editing?.close();
    editing = undefined;
    program?.removeAttribute('hidden');
    printed.replaceChildren(...recorded.printed);
    showProvenance(true);
    showRecordedTimeline();
    nameButton(editButton, toEditName(hasKeptSnippet(id)));
  };

  return {
    run,
    async edit() {
      if (editing) return closeEditor();
      await openEditor().catch((error) => showFailure(printed, error));
    },
  };
}

/** Where the output stands, or will stand. */
function findPrinted(listing: HTMLElement): HTMLElement {
  const found = listing.querySelector<HTMLElement>('.printed');
  if (found) return found;
  const made = create('div', 'printed');
  listing.querySelector('.listing-body')?.append(made);
  return made;
}

/** The timeline that an author has put right below the program. */
function findTimeline(listing: HTMLElement): HTMLElement | undefined {
  const next = listing.nextElementSibling;
  return next instanceof HTMLElement && next.matches('.timeline.is-below') ? next : undefined;
}
