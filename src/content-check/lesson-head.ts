import type { Problem } from '../author-error.ts';
import { type LessonUse, lessonForm, lessonParts, lessonSchema } from '../curriculum/index.ts';
import { checkFields, lineOfField } from '../fields/index.ts';
import { findMarkdownLinks, type Link } from './parse-article.ts';
import { toTexts } from './to-texts.ts';
import type { Head } from './written-page.ts';

/** What stands above a lesson, and what the whole needs to know of it. */
export interface LessonHead extends Head {
  readonly use: Pick<LessonUse, 'needs' | 'exercise' | 'title' | 'lineOf'>;
}

/** Reads the front matter of a lesson; `file` is for messages only. */
export function readLessonHead(yaml: string, file: string): LessonHead {
  const lineOf = (...path: readonly PropertyKey[]) => lineOfField(yaml, path, lessonForm.firstLine);
  if (yaml.trim() === '') {
    const use = { needs: [], exercise: undefined, lineOf };
    return { problems: [missingFrontMatter(file)], isDraft: false, use };
  }
  const { data, problems } = checkFields(yaml, file, lessonSchema, lessonForm);
  return {
    problems,
    isDraft: false,
    links: findLinks(data, (path) => ({ file, line: lineOf(...path) })),
    anchors: Object.values(lessonParts).map(({ id }) => id),
    use: {
      needs: toTexts(data.needs),
      exercise: toTexts([data.exercise])[0],
      title: toTexts([data.title])[0],
      lineOf,
    },
  };
}

/** The links in the texts of its fields, each at its line. */
function findLinks(
  data: unknown,
  toPlace: (path: readonly PropertyKey[]) => Link['where'],
  path: readonly PropertyKey[] = [],
): Link[] {
  if (typeof data === 'string') {
    return findMarkdownLinks(data).map((href) => ({ href, where: toPlace(path) }));
  }
  if (typeof data !== 'object' || data === null) return [];
  const entries = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return entries.flatMap(([key, value]) => findLinks(value, toPlace, [...path, key]));
}

function missingFrontMatter(file: string): Problem {
  return {
    title: 'Missing front matter',
    where: { file, line: 1 },
    problem:
      'A lesson begins with its title, minutes, objectives and the other parts of every lesson between two lines of "---".',
    fix: 'Copy the front matter of another lesson, and write your own into it.',
  };
}
