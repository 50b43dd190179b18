import type { BlockContent, DefinitionContent, List, Nodes, Root, RootContent } from 'mdast';
import { listNodes } from './map-tree.ts';

type Block = BlockContent | DefinitionContent;

/**
 * A text whose code blocks all stand at its top level: a list or a quotation that holds one ends before it and goes
 * on after it, with the number that comes next.
 */
export function liftFences(tree: Root): Root {
  return { ...tree, children: tree.children.flatMap(liftFrom) };
}

const holdsCode = (node: Nodes) => listNodes(node).some(({ type }) => type === 'code');

function liftFrom(node: RootContent): RootContent[] {
  if (node.type === 'blockquote' && holdsCode(node)) {
    return groupBetweenCode(node.children.flatMap(liftFrom) as Block[]).map((part) =>
      isCode(part) ? part : { ...node, children: part },
    );
  }
  return node.type === 'list' && holdsCode(node) ? liftFromList(node) : [node];
}

function liftFromList(list: List): RootContent[] {
  const parts: RootContent[] = [];
  let open: List | undefined;
  for (const [index, item] of list.children.entries()) {
    const [first, ...rest] = groupBetweenCode(item.children.flatMap(liftFrom) as Block[]);
    const isTextFirst = first !== undefined && !isCode(first);
    const shown = { ...item, children: isTextFirst ? first : [] };
    if (open) open.children.push(shown);
    else {
      open = {
        ...list,
        children: [shown],
        ...(list.ordered && { start: (list.start ?? 1) + index }),
      };
      parts.push(open);
    }
    const after = isTextFirst || first === undefined ? rest : [first, ...rest];
    if (after.length === 0) continue;
    parts.push(...after.flat());
    open = undefined;
  }
  return parts;
}

/** Blocks in runs, and each code block by itself. */
function groupBetweenCode(
  blocks: readonly Block[],
): (Block[] | Extract<Block, { type: 'code' }>)[] {
  const groups: (Block[] | Extract<Block, { type: 'code' }>)[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.type === 'code') groups.push(block);
    else if (Array.isArray(last)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

const isCode = (part: Block[] | Block): part is Extract<Block, { type: 'code' }> =>
  !Array.isArray(part) && part.type === 'code';
