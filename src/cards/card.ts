import type { TaskModel } from '../timeline/index.ts';

/** A recorded run that is drawn small on a card. */
export interface CardRun {
  /** The name of its program, such as `gather/fetch`. */
  readonly name: string;
  readonly model: TaskModel;
}

/** What networks show of a page that somebody shares. */
export interface Card {
  readonly siteTitle: string;
  /** Where the page belongs: a category, a lesson's number. */
  readonly kicker?: string | undefined;
  readonly title: string;
  readonly standfirst: string;
  /** At most two. */
  readonly runs: readonly CardRun[];
}

/** The size that all networks take for a large picture (ogp.me names none; theirs agree on 1.91 to 1). */
export const cardSize = { width: 1200, height: 630 } as const;
