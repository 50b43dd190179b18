import { readSteps, type Step } from './read-steps.ts';

/** What of a page belongs to one timeline. */
export interface Parts {
  readonly figure: HTMLElement;
  readonly controls: HTMLElement;
  readonly range: HTMLInputElement;
  readonly event: HTMLElement;
  /** Leads to the step that is shown. */
  readonly link: HTMLAnchorElement;
  readonly rows: readonly HTMLElement[];
  readonly steps: readonly Step[];
  /** Finds what stands for a line of the program or of its output, wherever the page shows it. */
  readonly findLines: (kind: 'line' | 'output', number: string) => Element[];
  /** Finds the bars and marks of a step in every layout of the picture. */
  readonly findShapes: (step: number) => Element[];
}

export function findParts(figure: HTMLElement): Parts | undefined {
  const controls = figure.querySelector<HTMLElement>('.stepper');
  const range = controls?.querySelector('input');
  const event = controls?.querySelector<HTMLElement>('.stepper-event');
  const link = controls?.querySelector<HTMLAnchorElement>('.place-link');
  const rows = [...figure.querySelectorAll<HTMLElement>('tr[data-step]')];
  if (!controls || !range || !event || !link || rows.length === 0) return undefined;
  const steps = readSteps(
    rows.map((row) => ({
      cells: [...row.children].map(({ textContent }) => textContent),
      task: row.querySelector('b')?.textContent ?? '',
      output: row.dataset.output,
    })),
  );
  return {
    ...{ figure, controls, range, event, link, rows, steps },
    findLines: (kind, number) => findLines(figure, `[data-${kind}="${number}"]`),
    findShapes: (step) => findShapes(figure, steps, step),
  };
}

function findLines({ dataset: { snippet } }: HTMLElement, selector: string): Element[] {
  return [...document.querySelectorAll<HTMLElement>('.listing[data-snippet]')]
    .filter((listing) => listing.dataset.snippet === snippet)
    .flatMap((listing) => [...listing.querySelectorAll(selector)]);
}

/** The bar on which the task of a step then is, and the mark that the step makes. */
function findShapes(figure: HTMLElement, steps: readonly Step[], step: number): Element[] {
  const { task = '', output } = steps[step] ?? {};
  return [...figure.querySelectorAll('svg')].flatMap((svg) => {
    const bars = [...svg.querySelectorAll<SVGElement>(`[data-task="${task}"] [data-step]`)];
    const bar = bars.findLast((each) => Number(each.dataset.step) <= step);
    const marks = [...svg.querySelectorAll<SVGElement>('.mark[data-step]')];
    const mark = marks.find((each) => Number(each.dataset.step) === step);
    return [bar, output === undefined ? undefined : mark].filter((shape) => shape !== undefined);
  });
}
