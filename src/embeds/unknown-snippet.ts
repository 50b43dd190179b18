import { findNearest, listChoices, type Place, type Problem } from '../author-error.ts';
import { slugPattern } from '../fields/index.ts';

const listedAtMost = 20;

/** The problem of a name that no snippet has. */
export function unknownSnippet(asked: string, known: readonly string[], where: Place): Problem {
  if (/(^|\/)\.|^\/|\\|\.ts$/.test(asked)) {
    return {
      title: 'Not the name of a snippet',
      where,
      problem: `"${asked}" is a path; a snippet is named by its path below snippets/, without an extension.`,
      fix: 'Write it as "topic/name".',
    };
  }
  const nearest = findNearest(asked, known);
  const sameTopic = known.filter((id) => id.split('/')[0] === asked.split('/')[0]);
  const others = [...(nearest ? [nearest] : []), ...known.slice(0, listedAtMost)];
  const choices = sameTopic.length > 0 ? sameTopic : [...new Set(others)];
  return {
    title: 'Unknown snippet',
    where,
    problem: `There is no snippets/${asked}.ts. There is ${listChoices(asked, choices)}.`,
    fix: isNameForNew(asked)
      ? `Correct the name, or run "npm run new -- snippet ${asked}".`
      : 'Correct the name; a snippet is named as in "topic/name".',
  };
}

const isNameForNew = (name: string): boolean =>
  name.includes('/') && name.split('/').every((part) => slugPattern.test(part));
