import { openDiff } from './editing.ts';
import { create, createButton } from './elements.ts';

/** Lets a reader who has opened the solution see it beside the own answer. */
export function offerComparison(solution: HTMLElement, toSides: () => Sides) {
  const place = create('div', 'comparison-place');
  let diff: ReturnType<typeof openDiff> | undefined;
  const button = createButton('Compare with your answer', 'action', () => {
    diff?.destroy();
    place.replaceChildren(create('p', 'workbench-note', '− yours, + the solution'));
    const { own, solution: after } = toSides();
    const label = 'What would make your answer the solution';
    diff = openDiff({ parent: place, before: own, after, label });
  });
  solution.append(create('p', 'comparison-offer', button), place);
}

interface Sides {
  readonly own: string;
  readonly solution: string;
}
