import type { PageProgram, PageSnippet } from '../../page-run/index.ts';
import { announce } from '../copy-text.ts';
import { loadJson } from './load-json.ts';
import { pageRunner } from './page-runner.ts';
import { showFailure, showOutput, showRefusal } from './show-output.ts';
import { judge, toRecording } from './verdict.ts';

/** What a reader can do with a program of the page. */
export interface OpenListing {
  readonly run: () => Promise<void>;
  readonly edit: () => Promise<void>;
}

/** Makes a listing one that a reader can run. */
export async function openListing(listing: HTMLElement): Promise<OpenListing> {
  const address = listing.dataset.program ?? '';
  const button = listing.querySelector<HTMLButtonElement>('button.run');
  const printed = findPrinted(listing);
  const hasTimes = printed.querySelector('.has-times') !== null || printed.childElementCount === 0;
  let snippet: Promise<PageSnippet> | undefined;
  let isRunning = false;

  const setRunning = (now: boolean) => {
    isRunning = now;
    if (button?.firstChild) button.firstChild.textContent = now ? 'Stop' : 'Run';
    printed.ariaBusy = String(now);
  };

  const runProgram = async (program: PageProgram, loaded: PageSnippet) => {
    const run = await pageRunner.run(program);
    if ('refusal' in run) {
      showRefusal(printed, run.refusal);
      announce('The program does not run');
      return;
    }
    const recording = toRecording(run.events);
    const verdict = judge(loaded, recording);
    showOutput(printed, recording, verdict, hasTimes);
    announce(verdict.text);
  };

  return {
    async run() {
      if (isRunning) return pageRunner.stop();
      setRunning(true);
      try {
        snippet ??= loadJson<PageSnippet>(address);
        const loaded = await snippet;
        await runProgram(loaded.program, loaded);
      } catch (error) {
        snippet = undefined;
        showFailure(printed, error);
      } finally {
        setRunning(false);
      }
    },
    async edit() {},
  };
}

/** Where the output stands, or will stand. */
function findPrinted(listing: HTMLElement): HTMLElement {
  const found = listing.querySelector<HTMLElement>('.printed');
  if (found) return found;
  const made = document.createElement('div');
  made.className = 'printed';
  listing.querySelector('.listing-body')?.append(made);
  return made;
}
