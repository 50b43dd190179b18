import type { AnyNode, BreakStatement, ContinueStatement } from 'acorn';
import type { Context } from 'zimmerframe';
import { describeUsed, isAwaitUsing } from './await-using.ts';
import { findDisposingJump } from './jumps.ts';
import { lineOf, type Reporter, report, type State } from './script.ts';
import { isListed } from './unpackings.ts';

const resume = `;${report('resume')};`;

/** The wait at the end of a block with `await using`, however the task leaves it. */
export const reportDisposals: Reporter = ({ insert, addSite }) => {
  const disposals = new Map<AnyNode, number>();

  /** Tells the wait at the end of a block that a jump leaves, and that it is over where the jump leads. */
  const visitJump = (
    node: BreakStatement | ContinueStatement,
    { path, state }: Context<AnyNode, State>,
  ) => {
    const jump = state.isTraced ? findDisposingJump(node, path, disposals) : undefined;
    if (!jump) return;
    const { site, target, around, body } = jump;
    insert(node.start, `{${report('suspend', site)};`);
    insert(node.end, '}');
    if (body?.type === 'BlockStatement') insert(body.start + 1, resume);
    if (isListed(around)) insert(target.end, resume);
  };

  return {
    BlockStatement(node, { path, state, next }) {
      const used = state.isTraced ? node.body.filter(isAwaitUsing) : [];
      const [first] = used;
      if (!first) return next();
      const site = addSite(lineOf(first), `the end of ${describeUsed(used)}`);
      disposals.set(node, site);
      const loop = /^(Do|For|While)/.test(path.at(-1)?.type ?? '') ? path.at(-1) : undefined;
      if (loop) insert(node.start + 1, resume);
      next({ ...state, disposal: site });
      insert(node.end - 1, `;${report('suspend', site)};`);
      if (isListed(path.slice(0, loop ? -1 : undefined))) insert((loop ?? node).end, resume);
    },
    BreakStatement: visitJump,
    ContinueStatement: visitJump,
  };
};
