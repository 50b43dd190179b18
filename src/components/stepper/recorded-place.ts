import type { StepperPlace } from './start-stepper.ts';

/** Every listing of the page that shows the recorded run of a timeline's program, and not a reader's own. */
export const toRecordedPlace = ({ dataset: { snippet } }: HTMLElement): StepperPlace => ({
  findListings: () =>
    [...document.querySelectorAll<HTMLElement>('.listing[data-snippet]')].filter(
      (listing) =>
        listing.dataset.snippet === snippet && !listing.querySelector('.verdict:not(.is-same)'),
    ),
});
