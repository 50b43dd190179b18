import type { Blanking } from './blanking.ts';
import type { SyntaxNode } from './parse-typescript.ts';

/** A name's mark, where a type follows it; all of a `this` among the parameters. */
export function blankName(node: SyntaxNode, text: Blanking, parent: SyntaxNode | undefined) {
  if (node.name === 'this' && isParameter(node, parent)) {
    text.blank(node.start, node.end);
    text.blankNext(node.end, ',');
    return;
  }
  const nameEnd = node.start + String(node.name).length;
  if (node.optional && !text.isNext(nameEnd, '?.')) text.blankNext(nameEnd, '?');
  if (parent?.type === 'VariableDeclarator' && parent.definite) text.blankNext(nameEnd, '!');
}

function isParameter(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  return Array.isArray(parent?.params) && parent.params.includes(node);
}

/**
 * No line may end between `async` and the parameters of an arrow function, nor between them and the arrow:
 * where a type between them has line ends, their parenthesis moves across it.
 */
export function moveParentheses(node: SyntaxNode, text: Blanking) {
  const typeParameters = node.typeParameters as SyntaxNode | undefined;
  const returned = node.returnType as SyntaxNode | undefined;
  if (typeParameters && node.async && text.hasLineFeed(typeParameters.start, typeParameters.end)) {
    text.blankNext(typeParameters.end, '(');
    text.put(typeParameters.start, '(');
  }
  if (returned && text.hasLineFeed(returned.start, returned.end)) {
    text.put(findParenthesis(node, typeParameters, text), ' ');
    text.put(returned.end - 1, ')');
  }
}

/** The parenthesis that closes the parameters. */
function findParenthesis(
  node: SyntaxNode,
  typeParameters: SyntaxNode | undefined,
  text: Blanking,
): number {
  const last = (node.params as readonly SyntaxNode[]).at(-1);
  if (!last) return text.skipSpace(findOpening(node, typeParameters, text) + 1);
  const behind = text.skipSpace(last.end);
  return text.isNext(behind, ',') ? text.skipSpace(behind + 1) : behind;
}

function findOpening(
  node: SyntaxNode,
  typeParameters: SyntaxNode | undefined,
  text: Blanking,
): number {
  if (typeParameters) return text.skipSpace(typeParameters.end);
  return text.skipSpace(node.async ? node.start + 'async'.length : node.start);
}
