import type { Problem } from '../author-error.ts';
import { directiveNames } from './directives.ts';
import { parseHeadComment } from './head-comment.ts';

/** Lines that are meant as directives and that nothing reads: below the head, or with a space behind the "@". */
export function findUnreadDirectives(source: string, file: string): Problem[] {
  const head = new Map(parseHeadComment(source).map(({ line, text }) => [line, text]));
  return source.split('\n').flatMap((raw, index) => {
    const line = index + 1;
    const text = head.get(line) ?? /^\s*\/\/(.*)/.exec(raw)?.[1]?.trim();
    const [, space, name = '', value] = /^@(\s*)([\w-]+)(.*)$/.exec(text ?? '') ?? [];
    if (!directiveNames.includes(name) || (head.has(line) && space === '')) return [];
    const where = { file, line };
    return [
      head.has(line)
        ? spacedDirective(where, String(text))
        : lateDirective(where, `@${name}${value}`),
    ];
  });
}

function spacedDirective(where: Problem['where'], text: string): Problem {
  return {
    title: 'Unread directive',
    where,
    problem: `"${text}" has a space behind the "@", so that it reads as prose.`,
    fix: `Write "${text.replace(/^@\s+/, '@')}".`,
  };
}

function lateDirective(where: Problem['where'], text: string): Problem {
  return {
    title: 'Unread directive',
    where,
    problem: `"${text}" stands below the first line of code; directives are read in the comment at the top only.`,
    fix: 'Move the line to the top of the file.',
  };
}
