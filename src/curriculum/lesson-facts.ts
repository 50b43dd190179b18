import { findShownSnippets, findSnippetsShownWhole } from '../articles/index.ts';
import type { Lesson } from './lesson-schema.ts';

/** What can be said of a lesson once all are known. */
export interface LessonFacts {
  readonly lesson: Lesson;
  /** From 1. */
  readonly number: number;
  /** How many lessons there are. */
  readonly total: number;
  /** The names of the snippets that it shows or quotes. */
  readonly snippets: readonly string[];
  /** Those of them that it shows whole. */
  readonly wholeSnippets: readonly string[];
  readonly needs: readonly Lesson[];
  readonly previous?: Lesson | undefined;
  readonly next?: Lesson | undefined;
}

/** The facts of all lessons, in the order in which their slugs are listed. */
export function toLessonFacts(order: readonly string[], lessons: readonly Lesson[]): LessonFacts[] {
  const bySlug = new Map(lessons.map((lesson) => [lesson.slug, lesson]));
  const find = (slug: string) => bySlug.get(slug) ?? [];
  const ordered = order.flatMap(find);
  return ordered.map((lesson, index) => ({
    lesson,
    number: index + 1,
    total: ordered.length,
    snippets: findShownSnippets(lesson.body),
    wholeSnippets: findSnippetsShownWhole(lesson.body),
    needs: lesson.needs.flatMap(find),
    previous: ordered[index - 1],
    next: ordered[index + 1],
  }));
}

/** How many minutes all lessons take together. */
export const toTotalMinutes = (facts: readonly LessonFacts[]): number =>
  facts.reduce((sum, { lesson }) => sum + lesson.minutes, 0);
