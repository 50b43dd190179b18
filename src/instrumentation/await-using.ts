import type { AnyNode } from 'acorn';

/** True for a declaration of what its block disposes of at the end, and waits for. */
export const isAwaitUsing = (node: AnyNode) =>
  node.type === 'VariableDeclaration' && (node.kind as string) === 'await using';

/** The names of what is disposed of. */
export const describeUsed = (declarations: readonly AnyNode[]): string =>
  declarations
    .flatMap((node) => (node.type === 'VariableDeclaration' ? node.declarations : []))
    .flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
    .join(', ');
