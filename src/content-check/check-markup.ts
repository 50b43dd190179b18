import type { Problem } from '../author-error.ts';
import type { Heading, Use } from './parse-article.ts';

/** Elements that a strict content security policy lets do nothing, without a word on the page. */
const refusedElements = ['script', 'style', 'iframe', 'object', 'embed'];
const refusedAttributePattern = /^(style|on[a-z]+)$/i;

/** What an element of a text would do on the author's machine only: readers' browsers refuse it. */
export function checkElement({ component, attributes, where }: Use): Problem[] {
  if (/^[A-Z]/.test(component)) return [];
  if (refusedElements.includes(component.toLowerCase())) {
    return [
      {
        title: 'Element that pages refuse',
        where,
        problem: `<${component}> brings code, styles or another page; the content security policy of pages lets in their own alone.`,
        fix: 'Remove it, or link to what it would show.',
      },
    ];
  }
  return Object.keys(attributes)
    .filter((name) => refusedAttributePattern.test(name))
    .map((name) => ({
      title: 'Attribute that pages refuse',
      where,
      problem: `${name}= on <${component}> is code or style within the page, which the content security policy of pages refuses.`,
      fix: `Remove ${name}.`,
    }));
}

/** What is wrong with the outline of a text whose page has a heading of level `above` over it. */
export function checkOutline(headings: readonly Heading[], above: number): Problem[] {
  let previous = above;
  return headings.flatMap(({ level, text, where }) => {
    const allowed = previous + 1;
    previous = level;
    if (level === 1) return [firstLevel(text, where)];
    return level > allowed ? [skippedLevel(text, level, allowed, where)] : [];
  });
}

function firstLevel(text: string, where: Problem['where']): Problem {
  return {
    title: 'Second title',
    where,
    problem: `"${text}" is a heading of the first level, and a page has one: its title.`,
    fix: 'Write it with "##".',
  };
}

function skippedLevel(
  text: string,
  level: number,
  allowed: number,
  where: Problem['where'],
): Problem {
  return {
    title: 'Heading that skips a level',
    where,
    problem: `"${text}" is of level ${level}; after what stands above it, the deepest can be ${allowed}.`,
    fix: `Write it with "${'#'.repeat(allowed)}".`,
  };
}
