import type { AnyNode } from 'acorn';
import { walk } from 'zimmerframe';

/** True where a module, or a statement of it, waits by itself and not in a function. */
export function hasTopLevelAwait(node: AnyNode): boolean {
  let found = false;
  walk(node, null, {
    FunctionDeclaration() {},
    FunctionExpression() {},
    ArrowFunctionExpression() {},
    AwaitExpression() {
      found = true;
    },
    ForOfStatement(node, { next }) {
      if (node.await) found = true;
      next();
    },
  });
  return found;
}
