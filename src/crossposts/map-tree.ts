import type { Nodes, Parents, Root } from 'mdast';

/**
 * A tree in which each node is replaced by what `replace` gives for it: nodes that take its place, none, or
 * `undefined` to leave it. Children come first, so that `replace` meets them replaced.
 */
export function mapTree(
  tree: Root,
  replace: (node: Nodes, ancestors: readonly Parents[]) => readonly Nodes[] | undefined,
): Root {
  const mapNode = (node: Nodes, ancestors: readonly Parents[]): readonly Nodes[] => {
    const mapped = 'children' in node ? mapChildren(node, ancestors) : node;
    return replace(mapped, ancestors) ?? [mapped];
  };
  const mapChildren = <N extends Parents>(node: N, ancestors: readonly Parents[]): N => ({
    ...node,
    children: node.children.flatMap((child) => mapNode(child, [...ancestors, node])),
  });
  return mapChildren(tree, []);
}

/** All nodes of a tree, each before its children. */
export function listNodes(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(listNodes)] : [node];
}

export function toText(node: Nodes): string {
  if ('children' in node) return node.children.map(toText).join('');
  return 'value' in node ? node.value : '';
}
