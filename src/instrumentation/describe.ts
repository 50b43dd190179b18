import type { AnyNode, CallExpression, Expression, Function as FunctionNode, Pattern } from 'acorn';

import { gap } from '../trace/index.ts';

const longestText = 60;

/** What is awaited, in the words of the source: `sleep(300)`, `queue.take()`. */
export function describeAwaited(original: string, node: Expression): string {
  return shorten(original.slice(node.start, node.end));
}

/**
 * A call that is awaited, with a gap for each argument that is a plain variable: its value says more
 * than its name. For anything else there are no gaps.
 */
export function describeAwaitedCall(
  original: string,
  node: Expression,
): { readonly text: string; readonly variables: readonly string[] } {
  const call = node.type === 'CallExpression' ? node : undefined;
  const variables = call ? plainVariables(call) : [];
  if (!call || variables.length === 0)
    return { text: describeAwaited(original, node), variables: [] };
  const args = call.arguments.map((argument) =>
    argument.type === 'Identifier' ? gap : original.slice(argument.start, argument.end),
  );
  const callee = original.slice(call.callee.start, call.callee.end);
  return { text: shorten(`${callee}(${args.join(', ')})`), variables };
}

function plainVariables({ arguments: args }: CallExpression): string[] {
  return args.flatMap((argument) => (argument.type === 'Identifier' ? [argument.name] : []));
}

function shorten(source: string): string {
  const text = source.replace(/\s+/g, ' ').trim();
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
}

/** A function's name as its reader knows it: its own, or that of what it is assigned to. */
export function describeFunction(node: FunctionNode, path: readonly AnyNode[]): string {
  if ('id' in node && node.id) return node.id.name;
  const parent = path.at(-1);
  switch (parent?.type) {
    case 'VariableDeclarator':
    case 'AssignmentExpression':
    case 'AssignmentPattern': {
      const target = 'id' in parent ? parent.id : parent.left;
      return target.type === 'Identifier' ? target.name : 'anonymous';
    }
    case 'Property':
      return nameOfKey(parent.key);
    case 'PropertyDefinition':
    case 'MethodDefinition': {
      const owner = path.findLast(
        (each) => each.type === 'ClassDeclaration' || each.type === 'ClassExpression',
      );
      const className =
        owner && 'id' in owner && owner.id && 'name' in owner.id ? `${owner.id.name}.` : '';
      return className + nameOfKey(parent.key);
    }
    case 'CallExpression':
      return `callback of ${nameOfCallee(parent.callee)}`;
    default:
      return 'anonymous';
  }
}

/** Source text that gives a parameter's value when it is called; a pattern gives its shape only. */
export function describeParameter(pattern: Pattern): string {
  switch (pattern.type) {
    case 'Identifier':
      return pattern.name;
    case 'AssignmentPattern':
      return describeParameter(pattern.left);
    case 'RestElement':
      return `...${describeParameter(pattern.argument)}`;
    default:
      return pattern.type === 'ArrayPattern' ? '[]' : '{}';
  }
}

function nameOfKey(key: AnyNode): string {
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (key.type === 'Literal') return String(key.value);
  const isSymbol =
    key.type === 'MemberExpression' &&
    key.object.type === 'Identifier' &&
    key.property.type === 'Identifier';
  return isSymbol ? `[${nameOfKey(key.object)}.${nameOfKey(key.property)}]` : '[computed]';
}

function nameOfCallee(callee: AnyNode): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type === 'MemberExpression')
    return callee.computed ? '[computed]' : nameOfKey(callee.property);
  return callee.type === 'ParenthesizedExpression' ? nameOfCallee(callee.expression) : 'a call';
}
