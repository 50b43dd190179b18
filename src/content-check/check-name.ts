import type { Problem } from '../author-error.ts';
import { slugPattern, suggestSlug } from '../fields/index.ts';

/** What is wrong with the name of a file that is part of an address: `topic/name` has two parts. */
export function checkName(name: string, file: string): Problem[] {
  const wrong = name.split('/').filter((part) => !slugPattern.test(part));
  return wrong.map((part) => {
    const suggested = suggestSlug(part);
    return {
      title: 'Unusable name',
      where: { file },
      problem: `"${part}" is part of an address, and those are lower-case words (a to z, 0 to 9) joined by "-".`,
      fix: suggested ? `Rename it "${suggested}".` : 'Rename it so, as in "waiting-well".',
    };
  });
}
