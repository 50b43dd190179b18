import { announce } from './copy-text.ts';
import { downloadText } from './download-text.ts';
import { showProgress } from './lesson-progress.ts';
import { savedWork } from './saved-work.ts';
import { describeImport, describeWork } from './work-in-words.ts';

/** No export is longer: its characters have no more than three bytes each. */
const mostFileBytes = 30_000_003;
const mostProblems = 8;

const panel = document.querySelector<HTMLElement>('.saved-work');
if (panel) start(panel);

function start(panel: HTMLElement): void {
  const find = <Kind extends HTMLElement>(selector: string) => panel.querySelector<Kind>(selector);
  const result = find('.saved-work-result');
  const input = find<HTMLInputElement>('input');
  const warning = find<HTMLDetailsElement>('details');
  const exportButton = find<HTMLButtonElement>('.saved-work-export');

  const showKept = () => {
    const { value, problem } = savedWork.readProgress();
    const isForbidden = problem?.kind === 'forbidden';
    const exercises = [...savedWork.readExercises().values()].map((reading) => reading.value);
    const snippets = savedWork.readSnippets().size;
    const isEmpty = value.done.length + exercises.length + snippets === 0;
    setText(
      '.saved-work-kept',
      isEmpty
        ? 'Nothing is kept yet.'
        : `Kept for you: ${describeWork(value, exercises, snippets)}.`,
    );
    if (exportButton) exportButton.disabled = isEmpty && savedWork.listUnreadable().length === 0;
    setText('.saved-work-problem', isForbidden ? problem.says : describeUnreadable());
    for (const part of panel.querySelectorAll<HTMLElement>('.saved-work-ways, details'))
      part.hidden = isForbidden;
    panel.hidden = false;
  };

  const setText = (selector: string, text: string) => {
    const place = find(selector);
    if (!place) return;
    place.textContent = text;
    place.hidden = text === '';
  };

  const show = (text: string, problems: readonly string[] = []) => {
    result?.replaceChildren(create('p', text), ...listProblems(problems));
    if (result) result.hidden = false;
    announce([text, ...problems.slice(0, 1)].join(' '));
  };

  const showAll = () => {
    showKept();
    showProgress();
  };

  exportButton?.addEventListener('click', () => {
    const name = `awaited-work-${new Date().toISOString().slice(0, 10)}.json`;
    downloadText(name, savedWork.formatExport());
    show(`Exported to ${name}.`);
  });

  input?.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    const text = await file
      .slice(0, mostFileBytes)
      .text()
      .catch(() => undefined);
    // So that the same file can be chosen again.
    input.value = '';
    if (text === undefined)
      return show('Nothing was imported. The browser could not read the file.');
    const imported = savedWork.importWork(text);
    if ('problems' in imported) show('Nothing was imported.', imported.problems);
    else show(describeImport(imported));
    showAll();
  });

  find('.saved-work-reset')?.addEventListener('click', () => {
    const problem = savedWork.reset();
    show(problem ? problem.says : 'Everything is forgotten.');
    if (warning) warning.open = false;
    warning?.querySelector('summary')?.focus();
    showAll();
  });

  // Another tab has changed it, or the browser brings this page back as it was left.
  addEventListener('storage', ({ key }) => {
    if (savedWork.isAbout(key)) showKept();
  });
  addEventListener('pageshow', showKept);
  showKept();
}

function describeUnreadable(): string {
  const { length } = savedWork.listUnreadable();
  if (length === 0) return '';
  const [what, it] = length === 1 ? ['One record', 'It is'] : [`${length} records`, 'They are'];
  return `${what} that this browser has kept cannot be read by this page. ${it} not thrown away, and part of an export.`;
}

function listProblems(problems: readonly string[]): HTMLElement[] {
  if (problems.length === 0) return [];
  const more = problems.length - mostProblems;
  const list = document.createElement('ul');
  list.append(...problems.slice(0, mostProblems).map((problem) => create('li', problem)));
  if (more > 0) list.append(create('li', `And ${more} more.`));
  return [list];
}

function create(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
