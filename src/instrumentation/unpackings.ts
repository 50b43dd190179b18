import type { AnyNode, AwaitExpression } from 'acorn';
import { walk } from 'zimmerframe';

const lists = new Set([
  'Program',
  'BlockStatement',
  'StaticBlock',
  'SwitchCase',
  'ExportNamedDeclaration',
]);

/** True where one statement may be followed by another: not below an `if` or a label. */
export const isListed = (path: readonly AnyNode[]): boolean => lists.has(path.at(-1)?.type ?? '');

/**
 * The awaits whose value a pattern takes apart at once, as in `const [a, b] = await both();`, each with where its
 * statement ends. Where that fails, the engine's message depends on the pattern standing beside the await itself.
 */
export function findUnpackings(program: AnyNode): ReadonlyMap<AnyNode, number> {
  const found = new Map<AnyNode, number>();
  const add = (statement: AnyNode, path: readonly AnyNode[], pattern: AnyNode, value: AnyNode) => {
    const isUnpacked = isPattern(pattern) && isAwait(value);
    if (isUnpacked && isListed(path)) found.set(value, statement.end);
  };
  walk(program, null, {
    VariableDeclaration(node, { path, next }) {
      const last = node.declarations.at(-1);
      if (last?.init) add(node, path, last.id, last.init);
      next();
    },
    ExpressionStatement(node, { path, next }) {
      const { expression } = node;
      if (expression.type === 'AssignmentExpression' && expression.operator === '=')
        add(node, path, expression.left, expression.right);
      next();
    },
  });
  return found;
}

const isPattern = ({ type }: AnyNode) => type === 'ArrayPattern' || type === 'ObjectPattern';
const isAwait = (node: AnyNode): node is AwaitExpression => node.type === 'AwaitExpression';
