import type { Nodes, Parents, Root } from 'mdast';

/**
 * A tree in which each node is replaced by what `replace` gives for it: nodes that take its place, none, or
 * `undefined` to leave it. Children come first, so that `replace` meets them replaced. What has not changed is the
 * same object as before, up to the whole tree.
 */
export function mapTree(tree: Root, replace: (node: Nodes) => readonly Nodes[] | undefined): Root {
  const mapNode = (node: Nodes): readonly Nodes[] => {
    const mapped = 'children' in node ? mapChildren(node) : node;
    return replace(mapped) ?? [mapped];
  };
  const mapChildren = <N extends Parents>(node: N): N => {
    const before: readonly Nodes[] = node.children;
    const after = before.flatMap(mapNode);
    const isSame =
      after.length === before.length && after.every((child, index) => child === before[index]);
    return isSame ? node : ({ ...node, children: after } as N);
  };
  return mapChildren(tree);
}

/** All nodes of a tree, each before its children. */
export function listNodes(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(listNodes)] : [node];
}

export function toText(node: Nodes): string {
  if ('children' in node) return node.children.map(toText).join('');
  return 'value' in node ? node.value : '';
}
