import { type Heading, type Section, toContents } from '../articles/index.ts';
import { lessonParts } from './lesson-parts.ts';
import type { LessonFields } from './lesson-schema.ts';

/** The list of contents of a lesson: the headings of its text, among the parts that it has. */
export function toLessonSections(
  { asyncio }: Pick<LessonFields, 'asyncio'>,
  headings: readonly Heading[],
): Section[] {
  const { objectives, ...closing } = lessonParts;
  const parts = Object.values(closing).filter(
    (part) => part !== lessonParts.asyncio || asyncio !== undefined,
  );
  return [toSection(objectives), ...toContents(headings), ...parts.map(toSection)];
}

const toSection = ({ id, title }: { readonly id: string; readonly title: string }): Section => ({
  slug: id,
  text: title,
  depth: 2,
  sections: [],
});
