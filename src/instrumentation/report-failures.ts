import { type Reporter, report } from './script.ts';

/** What the variable is called that an unnamed error is caught in. */
const caught = '__awaitedError';

/** That a task has caught an error, or goes on in a `finally` after one. */
export const reportFailures: Reporter = ({ insert }) => ({
  CatchClause(node, { state, visit }) {
    const { param, body } = node;
    if (!state.isTraced) {
      if (param) visit(param);
      visit(body);
      return;
    }
    const isNamed = param?.type === 'Identifier';
    const tell = `${report('caught', isNamed ? param.name : caught)};`;
    if (!param) insert(body.start, `(${caught})`);
    if (!param || isNamed) insert(body.start + 1, tell);
    else {
      insert(param.start, `${caught}){${tell}let `);
      visit(param);
      // The parenthesis and the brace between the pattern and the body are the plain program's.
      insert(param.end, `=(${caught}`);
      insert(body.start, ';');
    }
    visit(body);
    if (param && !isNamed) insert(body.end, '}');
  },
  TryStatement(node, { state, visit }) {
    visit(node.block);
    if (node.handler) visit(node.handler);
    if (!node.finalizer) return;
    if (state.isTraced) insert(node.finalizer.start + 1, `${report('resume')};`);
    visit(node.finalizer);
  },
});
