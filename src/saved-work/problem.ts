/** Why something is not kept, or not shown as it was kept. */
export type ProblemKind = 'forbidden' | 'full' | 'damaged' | 'other-version' | 'elsewhere';

export interface Problem {
  readonly kind: ProblemKind;
  /** For the reader. */
  readonly says: string;
}

const sayings: Readonly<Record<ProblemKind, string>> = {
  forbidden:
    'This browser does not allow the page to keep anything. What you write stays until you close the page.',
  full: 'This browser has no room left for this page, so your last change is not kept. Export your work, and free some room.',
  damaged:
    'What this browser had kept here is damaged, and cannot be read in full. Nothing of it is thrown away: it goes into an export of your work.',
  'other-version':
    'What this browser had kept here was written by another version of this page. Nothing of it is thrown away: it goes into an export of your work.',
  elsewhere: 'This program was changed in another tab, and this one has changes of its own.',
};

export const toProblem = (kind: ProblemKind): Problem => ({ kind, says: sayings[kind] });
