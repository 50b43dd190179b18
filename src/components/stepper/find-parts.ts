import { includesLine, readPositions } from './picture-marks.ts';
import { readSteps, type Step } from './read-steps.ts';
import type { StepperPlace } from './start-stepper.ts';

/** What of a page belongs to one timeline. */
export interface Parts extends StepperPlace {
  readonly figure: HTMLElement;
  readonly controls: HTMLElement;
  readonly range: HTMLInputElement;
  readonly event: HTMLElement;
  /** Leads to the step that is shown, where a link can. */
  readonly link: HTMLAnchorElement | null;
  /** One for each step. */
  readonly rows: readonly HTMLElement[];
  readonly steps: readonly Step[];
  /** The line through all lanes of each layout of the picture, and where it stands at each step. */
  readonly pointers: readonly { readonly line: SVGElement; readonly xs: readonly number[] }[];
  /** Finds what stands for a line of the program or of its output, wherever the page shows it. */
  readonly findLines: (kind: 'line' | 'output', number: string) => Element[];
  /** Finds the bars and marks of a step in every layout of the picture. */
  readonly findShapes: (step: number) => Element[];
}

export function findParts(figure: HTMLElement, place: StepperPlace): Parts | undefined {
  const controls = figure.querySelector<HTMLElement>('.stepper');
  const range = controls?.querySelector('input');
  const event = controls?.querySelector<HTMLElement>('.stepper-event');
  const rows = [...figure.querySelectorAll<HTMLElement>('.timeline-table tbody tr')];
  if (!controls || !range || !event || rows.length === 0) return undefined;
  const link = controls.querySelector<HTMLAnchorElement>('.place-link');
  const steps = readSteps(
    rows.map((row) => ({
      cells: [...row.children].map(({ textContent }) => textContent),
      task: row.querySelector('b')?.textContent ?? '',
      output: row.dataset.output,
    })),
  );
  const pointers = [...figure.querySelectorAll<SVGElement>('.now')].map((line) => ({
    line,
    xs: readPositions(line.dataset.x ?? ''),
  }));
  return {
    ...place,
    ...{ figure, controls, range, event, link, rows, steps, pointers },
    findLines: (kind, number) =>
      place
        .findListings()
        .flatMap((listing) => [...listing.querySelectorAll(`[data-${kind}="${number}"]`)]),
    findShapes: (step) => findShapes(figure, steps, step),
  };
}

/** The bar on which the task of a step then is, and the mark of what the step prints. */
function findShapes(figure: HTMLElement, steps: readonly Step[], step: number): Element[] {
  const { task = '', output } = steps[step] ?? {};
  return [...figure.querySelectorAll('svg')].flatMap((svg) => {
    const bars = [...svg.querySelectorAll<SVGElement>(`[data-task="${task}"] [data-step]`)];
    const bar = bars.findLast((each) => Number(each.dataset.step) <= step);
    const marks = [...svg.querySelectorAll<SVGElement>('.mark[data-step]')];
    const mark = marks.find((each) => includesLine(each.textContent, Number(output)));
    return [bar, mark].filter((shape) => shape !== undefined);
  });
}
