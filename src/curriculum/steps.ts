import { findShownSnippets, findSnippetsShownWhole } from '../articles/index.ts';
import type { Exercise, ProjectFields } from '../exercises/node/index.ts';
import type { Lesson } from './lesson-schema.ts';
import type { Listed } from './parse-order.ts';

/** A larger exercise with a page of its own, by its folder's name. */
export interface ProjectExercise extends Pick<Exercise, 'title' | 'minutes'>, ProjectFields {
  readonly slug: string;
}

/** A page of the curriculum as the pages beside it speak of it. */
export interface Neighbour {
  readonly slug: string;
  readonly title: string;
  /** Such as "Lesson 8 of 20". */
  readonly place: string;
}

interface Place {
  /** Among those of its kind, from 1. */
  readonly number: number;
  /** How many of its kind there are. */
  readonly total: number;
  readonly previous?: Neighbour | undefined;
  readonly next?: Neighbour | undefined;
}

/** What can be said of a lesson once all are known. */
export interface LessonFacts extends Place {
  readonly kind: 'lesson';
  readonly lesson: Lesson;
  /** The names of the snippets that it shows or quotes. */
  readonly snippets: readonly string[];
  /** Those of them that it shows whole. */
  readonly wholeSnippets: readonly string[];
  /** In the order of the lessons. */
  readonly needs: readonly Lesson[];
}

/** What can be said of a project once all lessons are known. */
export interface ProjectFacts extends Place {
  readonly kind: 'project';
  readonly project: ProjectExercise;
  /** How many lessons come before it. */
  readonly lessonsBefore: number;
  /** The lessons that it brings together, with their numbers and with what it needs of each. */
  readonly practises: readonly { lesson: Lesson; number: number; text: string }[];
}

/** One page of the curriculum. */
export type Step = LessonFacts | ProjectFacts;

type Page =
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'project'; readonly project: ProjectExercise };
type CountedPage = Page & Pick<Place, 'number' | 'total'>;

/** The facts of all lessons and projects, in the order in which they are listed. */
export function toSteps(
  order: readonly Pick<Listed, 'kind' | 'slug'>[],
  lessons: readonly Lesson[],
  projects: readonly ProjectExercise[],
): Step[] {
  const pages = order.flatMap(({ kind, slug }): Page[] => {
    const lesson = lessons.find((each) => each.slug === slug);
    const project = projects.find((each) => each.slug === slug);
    if (kind === 'lesson') return lesson ? [{ kind, lesson }] : [];
    return project ? [{ kind, project }] : [];
  });
  const counted = pages.map((page, index) => ({
    ...page,
    number: countOf(page.kind, pages.slice(0, index + 1)),
    total: countOf(page.kind, pages),
  }));
  return counted.map((page, index): Step => {
    const sides = {
      previous: toNeighbour(counted[index - 1]),
      next: toNeighbour(counted[index + 1]),
    };
    if (page.kind === 'lesson')
      return { ...page, ...sides, ...toLessonFacts(page.lesson, counted) };
    const lessonsBefore = countOf('lesson', pages.slice(0, index));
    return { ...page, ...sides, lessonsBefore, practises: findPractised(page.project, counted) };
  });
}

/** How many minutes all lessons and projects take together. */
export const toTotalMinutes = (steps: readonly Step[]): number =>
  steps.reduce((sum, step) => sum + toItem(step).minutes, 0);

/** The lesson or the project itself. */
export const toItem = (page: Page): Lesson | ProjectExercise =>
  page.kind === 'lesson' ? page.lesson : page.project;

/** @example formatPlace({ kind: 'lesson', number: 8, total: 20 }) // 'Lesson 8 of 20' */
export function formatPlace({
  kind,
  number,
  total,
}: Pick<Step, 'kind' | 'number' | 'total'>): string {
  return `${kind === 'lesson' ? 'Lesson' : 'Project'} ${number} of ${total}`;
}

const countOf = (kind: Step['kind'], pages: readonly Page[]): number =>
  pages.filter((page) => page.kind === kind).length;

function toNeighbour(page: CountedPage | undefined): Neighbour | undefined {
  if (!page) return undefined;
  const { slug, title } = toItem(page);
  return { slug, title, place: formatPlace(page) };
}

const toLessonFacts = ({ body, needs }: Lesson, pages: readonly CountedPage[]) => ({
  snippets: findShownSnippets(body),
  wholeSnippets: findSnippetsShownWhole(body),
  needs: pages.flatMap((page) =>
    page.kind === 'lesson' && needs.includes(page.lesson.slug) ? [page.lesson] : [],
  ),
});

/** In the order of the lessons. */
const findPractised = ({ practises }: ProjectExercise, pages: readonly CountedPage[]) =>
  pages.flatMap((page) => {
    const text = page.kind === 'lesson' ? practises[page.lesson.slug] : undefined;
    return page.kind === 'lesson' && text !== undefined
      ? [{ lesson: page.lesson, number: page.number, text }]
      : [];
  });
