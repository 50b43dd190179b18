import { load, type YAMLException } from 'js-yaml';
import type { Problem } from '../author-error.ts';
import { lineOfField } from '../fields/index.ts';

/** A lesson's place in the list that orders the curriculum. */
export interface Listed {
  readonly slug: string;
  readonly line: number;
}

/** Reads the list of lesson slugs that is the curriculum; `file` is for messages only. */
export function parseOrder(yaml: string, file: string): { order: Listed[]; problems: Problem[] } {
  try {
    const data = load(yaml) ?? [];
    const isList = Array.isArray(data) && data.every((each) => typeof each === 'string');
    if (!isList)
      return { order: [], problems: [unreadable(file, 1, 'It is not a list of texts.')] };
    const order = data.map((slug, index) => ({ slug, line: lineOfField(yaml, [index], 1) }));
    return { order, problems: [] };
  } catch (error) {
    const { mark, reason } = error as YAMLException;
    const problem = unreadable(file, (mark?.line ?? 0) + 1, `${reason}.`);
    return { order: [], problems: [{ ...problem, cause: error }] };
  }
}

function unreadable(file: string, line: number, problem: string): Problem {
  return {
    title: 'Unreadable curriculum',
    where: { file, line },
    problem,
    fix: 'Write one lesson a line, in their order: "- many-at-once".',
  };
}
