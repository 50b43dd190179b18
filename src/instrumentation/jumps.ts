import type { AnyNode, BreakStatement, ContinueStatement, Statement } from 'acorn';

/** A `break` or `continue` by which a program leaves a block that waits at its end. */
export interface DisposingJump {
  /** The site of that wait. */
  readonly site: number;
  /** What the jump ends or goes on with, with its labels. */
  readonly target: AnyNode;
  /** What the target stands in. */
  readonly around: readonly AnyNode[];
  /** The body in which a `continue` goes on. */
  readonly body?: Statement;
}

/**
 * Whether a jump leaves such a block; `path` are the nodes that the jump stands in, from the outside, and `sites` those
 * of the waits, by their blocks. A `finally` that runs before the wait comes back from the jump, so there it is not told.
 */
export function findDisposingJump(
  jump: BreakStatement | ContinueStatement,
  path: readonly AnyNode[],
  sites: ReadonlyMap<AnyNode, number>,
): DisposingJump | undefined {
  const index = path.findLastIndex((each) => isTarget(jump, each));
  const inside = path.slice(index + 1);
  const block = inside.findLastIndex((each) => sites.has(each));
  const site = sites.get(inside[block] as AnyNode);
  const runsFinally = inside
    .slice(block + 1)
    .some((each) => each.type === 'TryStatement' && each.finalizer);
  if (index === -1 || site === undefined || runsFinally) return undefined;
  const first = path.slice(0, index).findLastIndex(({ type }) => type !== 'LabeledStatement') + 1;
  const loop = withoutLabels(path[index] as AnyNode);
  return {
    site,
    target: path[first] as AnyNode,
    around: path.slice(0, first),
    ...(jump.type === 'ContinueStatement' && 'body' in loop && { body: loop.body as Statement }),
  };
}

function isTarget({ type, label }: BreakStatement | ContinueStatement, node: AnyNode): boolean {
  if (label) return node.type === 'LabeledStatement' && node.label.name === label.name;
  const isLoop = /^(For|ForIn|ForOf|While|DoWhile)Statement$/.test(node.type);
  return isLoop || (type === 'BreakStatement' && node.type === 'SwitchStatement');
}

const withoutLabels = (node: AnyNode): AnyNode =>
  node.type === 'LabeledStatement' ? withoutLabels(node.body) : node;
