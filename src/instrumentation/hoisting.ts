import type { AnyNode, Function as FunctionNode } from 'acorn';
import { walk } from 'zimmerframe';

/**
 * True where a function's body cannot be put into a block: there, a function declared twice,
 * or beside a variable of its name, is a syntax error. Such a function is left as it is.
 */
export function hasHoistingConflict(node: FunctionNode): boolean {
  if (node.body.type !== 'BlockStatement') return false;
  const functions = node.body.body.flatMap((statement) =>
    statement.type === 'FunctionDeclaration' ? [statement.id.name] : [],
  );
  if (functions.length === 0) return false;
  const names = new Set(functions);
  return names.size < functions.length || findVariables(node.body).some((name) => names.has(name));
}

function findVariables(body: AnyNode): string[] {
  const names: string[] = [];
  walk(body, null, {
    FunctionDeclaration() {},
    FunctionExpression() {},
    ArrowFunctionExpression() {},
    VariableDeclaration(node, { next }) {
      if (node.kind === 'var') {
        for (const { id } of node.declarations) if (id.type === 'Identifier') names.push(id.name);
      }
      next();
    },
  });
  return names;
}
