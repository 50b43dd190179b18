import type { AnyNode } from 'acorn';
import { describeComplaint, describeHeadFailure } from './complaint.ts';
import { describeAwaited, describeAwaitedCall } from './describe.ts';
import { lineOf, openReport, type Reporter, report } from './script.ts';
import { findUnpackings } from './unpackings.ts';

/** When a task waits for what, and goes on: `await`, `for await`, and what an async generator gives. */
export const reportWaits: Reporter = ({ code, original, program, insert, addSite }) => {
  const unpackings = findUnpackings(program);

  return {
    AwaitExpression(node, { state, next }) {
      if (!state.isTraced) return next();
      const { text, variables } = describeAwaitedCall(original, node.argument);
      const site = addSite(lineOf(node), text, variables.length > 0 ? { variables } : {});
      const values = variables.length > 0 ? `,[${variables.join(',')}]` : '';
      const unpackedUntil = unpackings.get(node);
      if (unpackedUntil === undefined) insert(node.start, openReport('resume'));
      insert(node.start + 'await'.length, ` ${openReport('suspend', site)}(`);
      next();
      insert(node.end, `)${values})${unpackedUntil === undefined ? ')' : ''}`);
      if (unpackedUntil !== undefined) insert(unpackedUntil, `;${report('resume')};`);
    },
    YieldExpression(node, { state, next }) {
      if (!state.isAsyncGenerator) return next();
      const site = addSite(lineOf(node), 'its consumer', { isYield: true });
      const keyword = node.delegate
        ? code.indexOf('*', node.start) + 1
        : node.start + 'yield'.length;
      insert(node.start, openReport('resume'));
      insert(keyword, ` ${openReport('suspend', site)}(${node.argument ? '' : 'void 0'}`);
      next();
      insert(node.end, ')))');
    },
    ReturnStatement(node, { state, next }) {
      if (!node.argument) return next();
      const site = state.isAsyncGenerator
        ? addSite(lineOf(node), describeAwaited(original, node.argument))
        : state.disposal;
      if (site === undefined) return next();
      insert(node.start + 'return'.length, ` ${openReport('suspend', site)}(`);
      next();
      insert(node.argument.end, '))');
    },
    ForOfStatement(node, { path, state, visit }) {
      const isAwaiting = node.await && state.isTraced;
      if (!isAwaiting) {
        visit(node.left);
        visit(node.right);
        visit(node.body);
        return;
      }
      const failure = describeHeadFailure(code, node.right);
      const site = addSite(lineOf(node), `the next of ${describeAwaited(original, node.right)}`, {
        complaint: describeComplaint(code, node.right),
        ...(failure && { head: { ...failure, ...toLines(node.right) } }),
      });
      const labelled = outermostLabel(path, node);
      insert(labelled.start, '{');
      visit(node.left);
      const enter = failure ? `${report('head', site)},` : '';
      insert(node.right.start, `${openReport('iterate', site)}(${enter}`);
      visit(node.right);
      insert(node.right.end, '))');
      insert(node.body.start, `{${report('resume')};`);
      visit(node.body);
      insert(node.body.end, '}');
      insert(labelled.end, `${report('resume')};}`);
    },
  };
};

const toLines = (node: AnyNode) => ({ fromLine: lineOf(node), toLine: node.loc?.end.line ?? 0 });

/** A label and its loop stay together, or `continue label` would have no loop. */
function outermostLabel(path: readonly AnyNode[], node: AnyNode): AnyNode {
  const firstLabel = path.findLastIndex(({ type }) => type !== 'LabeledStatement') + 1;
  return path[firstLabel] ?? node;
}
