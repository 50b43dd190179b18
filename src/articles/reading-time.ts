import { toProse } from './strip-mdx.ts';

const wordsPerMinute = 220;
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;

/** How many minutes the prose of an MDX text takes, at 220 words a minute; at least one. Programs are not counted. */
export function toMinutesToRead(body: string): number {
  const words = toProse(body).match(wordPattern)?.length ?? 0;
  return Math.max(1, Math.round(words / wordsPerMinute));
}
