import { cutText, toGraphemes } from '../sharing/index.ts';
import type { Notice } from './article-source.ts';
import type { Platform } from './platforms.ts';

/** A title on one line, as long as a platform allows, and what is to be said when that is not all of it. */
export function toPlatformTitle(
  title: string,
  { titleGraphemes, label }: Platform,
): { title: string; notices: Notice[] } {
  const line = title.replace(/\s+/g, ' ').trim();
  if (titleGraphemes === undefined || toGraphemes(line).length <= titleGraphemes)
    return { title: line, notices: [] };
  return {
    title: cutText(line, titleGraphemes),
    notices: [
      {
        title: 'Title cut',
        text: `${label} takes ${titleGraphemes} characters, this title has ${toGraphemes(line).length}.`,
      },
    ],
  };
}
