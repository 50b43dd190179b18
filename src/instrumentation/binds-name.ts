import type { AnyNode } from 'acorn';
import { walk } from 'zimmerframe';

/** True where a module has a variable, a function, a class or an import of this name. */
export function bindsName(program: AnyNode, name: string): boolean {
  let found = false;
  const note = (node: AnyNode | null | undefined) => {
    if (node?.type === 'Identifier' && node.name === name) found = true;
  };
  walk(program, null, {
    _(node, { next }) {
      if ('id' in node) note(node.id);
      if ('local' in node && /^Import/.test(node.type)) note(node.local);
      next();
    },
  });
  return found;
}
