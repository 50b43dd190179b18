import { type Blanking, createBlanking } from './blanking.ts';
import { blankClass, blankMember } from './class-rules.ts';
import { blankName, moveParentheses } from './function-rules.ts';
import { nameToken } from './name-token.ts';
import { childrenOf, parseTypeScript, type SyntaxNode } from './parse-typescript.ts';
import { findRefusal } from './refusals.ts';
import { TypeStrippingError } from './type-stripping-error.ts';

type Rule = (node: SyntaxNode, text: Blanking, parents: readonly SyntaxNode[]) => void;

const blankAll: Rule = ({ start, end }, text) => text.blank(start, end);

const blankIfType: Rule = (node, text) => {
  if (node.importKind === 'type' || node.exportKind === 'type') text.blank(node.start, node.end);
};

const blankSpecifierIfType: Rule = (node, text) => {
  if (node.importKind !== 'type' && node.exportKind !== 'type') return;
  text.blank(node.start, node.end);
  text.blankNext(node.end, ',');
};

const blankIfDeclared: Rule = (node, text) => {
  if (node.declare) text.blank(node.start, node.end);
};

/** The type behind an expression, and behind the parentheses around it, which the tree does not hold. */
const blankBehind: Rule = (node, text, parents) => {
  let { end } = node.expression as SyntaxNode;
  while (text.isNext(end, ')')) end = text.skipSpace(end) + 1;
  text.blank(end, node.end);
  if (isLastOfLine(node, text, parents)) text.put(text.skipSpace(end), ';');
};

/** True where a type has kept the next line from going on with this one. */
function isLastOfLine(node: SyntaxNode, text: Blanking, parents: readonly SyntaxNode[]): boolean {
  const statement = parents.findLast(({ type }) =>
    /(Statement|Declaration|Definition)$/.test(type),
  );
  const next = text.skipSpace(node.end);
  return (
    statement?.end === node.end &&
    text.hasLineFeed(node.end, next) &&
    /[([`+\-/]/.test(text.slice(next, next + 1))
  );
}

const rules: Readonly<Record<string, Rule>> = {
  TSTypeAnnotation: blankAll,
  TSTypeParameterDeclaration: blankAll,
  TSTypeParameterInstantiation: blankAll,
  TSInterfaceDeclaration: blankAll,
  TSTypeAliasDeclaration: blankAll,
  TSModuleDeclaration: blankAll,
  TSDeclareFunction: blankAll,
  TSIndexSignature: blankAll,
  TSAsExpression: blankBehind,
  TSSatisfiesExpression: blankBehind,
  TSNonNullExpression: blankBehind,
  TSInstantiationExpression: blankBehind,
  ImportDeclaration: blankIfType,
  ImportSpecifier: blankSpecifierIfType,
  ExportAllDeclaration: blankIfType,
  ExportNamedDeclaration: blankIfType,
  ExportSpecifier: blankSpecifierIfType,
  ExportDefaultDeclaration(node, text) {
    if (isTypeOnly(node.declaration as SyntaxNode)) text.blank(node.start, node.end);
  },
  VariableDeclaration: blankIfDeclared,
  TSEnumDeclaration: blankIfDeclared,
  ClassDeclaration: blankClass,
  ClassExpression: blankClass,
  PropertyDefinition: blankMember,
  MethodDefinition: blankMember,
  Identifier: (node, text, parents) => blankName(node, text, parents.at(-1)),
  ArrowFunctionExpression: moveParentheses,
};

const isTypeOnly = ({ type }: SyntaxNode) =>
  /^TS(InterfaceDeclaration|DeclareFunction)$/.test(type);

/**
 * Blanks out the types of a TypeScript module, keeping every line and column, as Node does it: the two give the
 * same text. Needs no Node, so that a page can do it.
 * @example blankTypes('let age: number = 3') // 'let age         = 3'
 * @throws TypeStrippingError at the place that is not TypeScript, or more than types.
 */
export function blankTypes(source: string): string {
  const text = createBlanking(source);
  const visit = (node: SyntaxNode, parents: readonly SyntaxNode[]) => {
    const refusal = findRefusal(node);
    if (refusal !== undefined)
      throw new TypeStrippingError(refusal, placeOf(node.loc.start), false);
    const rule = rules[node.type];
    rule?.(node, text, parents);
    if (rule === blankAll) return;
    const below = [...parents, node];
    for (const child of childrenOf(node)) visit(child, below);
  };
  visit(parse(source), []);
  return text.toText();
}

function parse(source: string): SyntaxNode {
  try {
    return parseTypeScript(source);
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    const message = error.message.replace(/ \(\d+:\d+\)$/, '');
    throw new TypeStrippingError(nameToken(message, source, error.pos), placeOf(error.loc), true);
  }
}

type ParseError = SyntaxError & {
  readonly pos: number;
  readonly loc: { readonly line: number; readonly column: number };
};

const isSyntaxError = (error: unknown): error is ParseError =>
  error instanceof SyntaxError && 'loc' in error;

const placeOf = ({ line, column }: { line: number; column: number }) => ({
  line,
  column: column + 1,
});
