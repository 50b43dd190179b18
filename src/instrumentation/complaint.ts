import type { Expression } from 'acorn';

/**
 * What V8 says where `for await` is given something without values, for the shapes that programs have.
 * @example 'load(...) is not a function or its return value is not async iterable'
 */
export function describeComplaint(code: string, node: Expression): string {
  if (node.type === 'CallExpression' && !node.optional && node.callee.type !== 'Super')
    return `${describeName(code, node.callee)}(...) is not a function or its return value is not async iterable`;
  return `${describeName(code, node)} is not async iterable`;
}

function describeName(code: string, node: Expression): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'Literal') return code.slice(node.start, node.end);
  const isPath = node.type === 'MemberExpression' && !node.computed && !node.optional;
  if (!isPath || node.object.type === 'Super' || node.property.type !== 'Identifier')
    return '(intermediate value)';
  return `${describeName(code, node.object)}.${node.property.name}`;
}
