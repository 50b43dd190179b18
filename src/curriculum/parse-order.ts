import { load, type YAMLException } from 'js-yaml';
import type { Problem } from '../author-error.ts';
import { lineOfField } from '../fields/index.ts';

/** A place in the list that orders the curriculum: a lesson, or a project between two of them. */
export interface Listed {
  readonly kind: 'lesson' | 'project';
  readonly slug: string;
  readonly line: number;
}

/** Reads the list that is the curriculum, `file` is for messages only. */
export function parseOrder(yaml: string, file: string): { order: Listed[]; problems: Problem[] } {
  try {
    const data = load(yaml) ?? [];
    if (!Array.isArray(data)) return fail(unreadable(file, 1, 'It is not a list.'));
    const entries = data.map((entry, index) => toListed(entry, lineOfField(yaml, [index], 1)));
    const strange = entries.indexOf(undefined);
    if (strange === -1) return { order: entries.filter((entry) => !!entry), problems: [] };
    const line = lineOfField(yaml, [strange], 1);
    return fail(unreadable(file, line, 'It is neither a lesson nor a project.'));
  } catch (error) {
    const { mark, reason } = error as YAMLException;
    return fail({ ...unreadable(file, (mark?.line ?? 0) + 1, `${reason}.`), cause: error });
  }
}

const fail = (problem: Problem) => ({ order: [], problems: [problem] });

/** @example toListed({ project: 'chat' }, 3) // { kind: 'project', slug: 'chat', line: 3 } */
function toListed(entry: unknown, line: number): Listed | undefined {
  if (typeof entry === 'string') return { kind: 'lesson', slug: entry, line };
  if (typeof entry !== 'object' || entry === null) return undefined;
  const [[key, slug] = [], ...others] = Object.entries(entry);
  return key === 'project' && typeof slug === 'string' && others.length === 0
    ? { kind: 'project', slug, line }
    : undefined;
}

function unreadable(file: string, line: number, problem: string): Problem {
  return {
    title: 'Unreadable curriculum',
    where: { file, line },
    problem,
    fix: 'Write one lesson a line, in their order: "- many-at-once"; a project between two of them: "- project: the-harbour-report".',
  };
}
