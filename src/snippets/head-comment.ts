/** One line of a snippet's head comment, without its comment marks. */
export interface HeadLine {
  /** 1-based line in the file. */
  readonly line: number;
  readonly text: string;
}

/**
 * The lines of the comment at the very top of a snippet, after a hashbang if there is one.
 * It ends at the first line that is neither blank nor a comment.
 */
export function parseHeadComment(source: string): HeadLine[] {
  const head: HeadLine[] = [];
  let isInBlock = false;
  for (const [index, raw] of source.split('\n').entries()) {
    const text = raw.trim();
    if (index === 0 && text.startsWith('#!')) continue;
    if (isInBlock || text.startsWith('/*')) {
      isInBlock = !text.includes('*/');
      head.push({ line: index + 1, text: text.replace(/^\/?\*+\/?|\*\/$/g, '').trim() });
    } else if (text.startsWith('//')) {
      head.push({ line: index + 1, text: text.slice(2).trim() });
    } else if (text !== '') {
      break;
    }
  }
  return head;
}
