import type { SyntaxNode } from './parse-typescript.ts';

/** TypeScript that is more than types: it generates code, so it cannot be left out. */
const refused: Readonly<Record<string, string>> = {
  TSEnumDeclaration: 'TypeScript enum is not supported in strip-only mode',
  TSParameterProperty: 'TypeScript parameter property is not supported in strip-only mode',
  TSImportEqualsDeclaration:
    'TypeScript import equals declaration is not supported in strip-only mode',
  TSExportAssignment: 'TypeScript export assignment is not supported in strip-only mode',
  TSTypeAssertion:
    "The angle-bracket syntax for type assertions, `<T>expr`, is not supported in type strip mode. Instead, use the 'as' syntax: `expr as T`.",
};
const refusedNamespace = 'TypeScript namespace declaration is not supported in strip-only mode';

/** Why a node cannot be left out, in the words of Node, whose own stripping this must equal. */
export function findRefusal(node: SyntaxNode): string | undefined {
  if (node.declare) return undefined;
  return isNamespaceWithValues(node) ? refusedNamespace : refused[node.type];
}

function isNamespaceWithValues({ type, body }: SyntaxNode): boolean {
  if (type !== 'TSModuleDeclaration') return false;
  const statements = (body as SyntaxNode).body;
  return Array.isArray(statements)
    ? !statements.every(isTypeOnly)
    : isNamespaceWithValues(body as SyntaxNode);
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === 'ExportNamedDeclaration')
    return node.exportKind === 'type' || isTypeOnly(node.declaration as SyntaxNode);
  if (node.type === 'TSModuleDeclaration') return !isNamespaceWithValues(node);
  return node.declare === true || /^TS(Interface|TypeAlias)Declaration$/.test(node.type);
}
