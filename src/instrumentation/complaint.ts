import type { AnyNode, Expression } from 'acorn';

const isNoCall = 'is not a function or its return value is not async iterable';

/**
 * What V8 says where `for await` is given something without values, for the shapes that programs have.
 * @example 'load(...) is not a function or its return value is not async iterable'
 */
export function describeComplaint(code: string, node: Expression): string {
  if (node.type === 'NewExpression') return `${unnamed} ${isNoCall}`;
  const isCall = node.type === 'CallExpression' && node.callee.type !== 'Super';
  return `${describeName(code, node)} ${isCall ? isNoCall : 'is not async iterable'}`;
}

/** What V8 says where a call in the head of `for await` cannot be made: in the plain program, and with a helper around it. */
export function describeHeadFailure(
  code: string,
  node: Expression,
): { instrumented: string; plain: string } | undefined {
  const isMade = node.type === 'CallExpression' || node.type === 'NewExpression';
  if (!isMade || node.callee.type === 'Super') return undefined;
  const name = describeName(code, node.callee);
  return node.type === 'NewExpression'
    ? { instrumented: `${name} is not a constructor`, plain: `${unnamed} is not a constructor` }
    : { instrumented: `${name} is not a function`, plain: `${name}(...) ${isNoCall}` };
}

const unnamed = '(intermediate value)';

/** A piece of source as V8 names it: calls without their arguments, keys as they would be written after a dot. */
function describeName(code: string, node: AnyNode): string {
  const name = (each: AnyNode) => describeName(code, each);
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'ThisExpression':
      return 'this';
    case 'Literal':
      return code.slice(node.start, node.end);
    case 'CallExpression':
      return node.callee.type === 'Super' ? unnamed : `${name(node.callee)}(...)`;
    case 'MemberExpression':
      return node.object.type === 'Super'
        ? unnamed
        : `${name(node.object)}${describeKey(code, node.property, node.computed)}`;
    case 'UnaryExpression':
      return `(${node.operator}${name(node.argument)})`;
    case 'BinaryExpression':
      return `(${name(node.left)} ${node.operator} ${name(node.right)})`;
    default:
      return unnamed;
  }
}

function describeKey(code: string, key: AnyNode, isComputed: boolean): string {
  if (key.type === 'PrivateIdentifier') return `[#${key.name}]`;
  if (key.type === 'Identifier' && !isComputed) return `.${key.name}`;
  if (key.type === 'Literal' && typeof key.value === 'string') return `.${key.value}`;
  return `[${describeName(code, key)}]`;
}
