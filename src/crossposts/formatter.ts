import type { Root, RootContent } from 'mdast';
import { formatHtml } from './to-html.ts';
import { formatMarkdown } from './to-markdown.ts';

/** Formats trees, and what they have in common only once. */
export interface Formatter {
  markdown(tree: Root): string;
  html(tree: Root): string;
}

export const createFormatter = (): Formatter => ({
  markdown: createBlockFormatter(),
  html: onceForEach(formatHtml),
});

/** A platform's tree has most of its blocks from the tree that it was made from: Markdown is formatted block by block. */
function createBlockFormatter(): (tree: Root) => string {
  const formatBlock = onceForEach((block: RootContent) => formatBlocks([block]));
  return ({ children }) => {
    const texts = groupLists(children).map((run) =>
      run.length === 1 ? formatBlock(run[0] as RootContent) : formatBlocks(run),
    );
    return texts.length === 0 ? '' : `${texts.join('\n\n')}\n`;
  };
}

const formatBlocks = (children: RootContent[]) =>
  formatMarkdown({ type: 'root', children }).replace(/\n$/, '');

/** Lists that follow each other look at each other's bullets, so they stay together; all else stands alone. */
function groupLists(blocks: readonly RootContent[]): RootContent[][] {
  const runs: RootContent[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.type === 'list' && last?.[0]?.type === 'list') last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function onceForEach<T extends object>(format: (value: T) => string): (value: T) => string {
  const known = new WeakMap<T, string>();
  return (value) => {
    const text = known.get(value) ?? format(value);
    known.set(value, text);
    return text;
  };
}
