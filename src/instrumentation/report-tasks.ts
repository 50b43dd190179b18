import type { AnyNode, Function as FunctionNode } from 'acorn';
import type { Context } from 'zimmerframe';
import { taskName, tracerName } from '../trace/index.ts';
import { describeFunction, describeParameter } from './describe.ts';
import { hasHoistingConflict } from './hoisting.ts';
import { afterDirectives, lineOf, type Reporter, report, type State } from './script.ts';
import { hasTopLevelAwait } from './top-level-await.ts';

const openTask = (site: number, args: string) =>
  `const ${taskName}=${tracerName}.enter(${site},[${args}]);`;
const rethrow = `catch(error){throw ${report('threw', 'error')}}`;

/** When a task begins and ends: a call of an async function, or the module itself. */
export const reportTasks: Reporter = ({ isTask, arrowEnds, insert, addSite }) => {
  const visitFunction = (node: FunctionNode, { path, next }: Context<AnyNode, State>) => {
    const isTraced = node.async && !hasHoistingConflict(node);
    const inner = { isTraced, isAsyncGenerator: isTraced && node.generator };
    if (!isTraced) return void next(inner);

    const site = addSite(lineOf(node), describeFunction(node, path));
    const args = node.params.map((parameter) => describeParameter(parameter)).join(',');
    const enter = `${openTask(site, args)}try{`;
    const leave = `}${rethrow}finally{${report('leave')}}`;
    if (node.body.type === 'BlockStatement') {
      insert(afterDirectives(node.body), enter);
      next(inner);
      insert(node.body.end - 1, leave);
    } else {
      const { start } = node.body;
      insert(arrowEnds.findLast((end) => end <= start) ?? start, `{${enter}return(`);
      next(inner);
      insert(node.end, `)${leave}}`);
    }
  };

  return {
    Program(node, { visit }) {
      if (isTask) insert(afterDirectives(node), openTask(addSite(1, 'module'), ''));
      for (const statement of node.body) {
        const isGuarded = isTask && isGuardable(statement) && hasTopLevelAwait(statement);
        if (isGuarded) insert(statement.start, 'try{');
        visit(statement);
        if (isGuarded) insert(statement.end, `}${rethrow}`);
      }
      if (isTask) insert(node.body.at(-1)?.end ?? node.end, `;${report('leave')};`);
    },
    FunctionDeclaration: visitFunction,
    FunctionExpression: visitFunction,
    ArrowFunctionExpression: visitFunction,
  };
};

/** What declares nothing can be put into a block, to see how it ends. */
const isGuardable = ({ type }: AnyNode) => !/Declaration$/.test(type);
