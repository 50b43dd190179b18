import {
  type AnyNode,
  type BreakStatement,
  type ContinueStatement,
  type Function as FunctionNode,
  parse,
} from 'acorn';
import { type Context, walk } from 'zimmerframe';
import { type ColumnShifts, type Site, tracerName } from '../trace/index.ts';
import { describeUsed, isAwaitUsing } from './await-using.ts';
import { bindsName } from './binds-name.ts';
import { describeComplaint, describeHeadFailure } from './complaint.ts';
import {
  describeAwaited,
  describeAwaitedCall,
  describeFunction,
  describeParameter,
} from './describe.ts';
import { applyEdits, type Edit, toColumnShifts } from './edits.ts';
import { hasHoistingConflict } from './hoisting.ts';
import { findDisposingJump } from './jumps.ts';
import { hasTopLevelAwait } from './top-level-await.ts';
import { findUnpackings, isListed } from './unpackings.ts';

/** A module that reports its tasks, with every line where it was. */
export interface InstrumentedModule {
  readonly source: string;
  readonly sites: readonly Site[];
  /** Where columns have moved, to put them back in stack traces. */
  readonly shifts: ColumnShifts;
}

/** The variable of a function, or of the module, for its task. */
const task = '__awaitedTask';

interface State {
  /** True where the nearest function that can await is instrumented. */
  readonly isTraced: boolean;
  readonly isAsyncGenerator: boolean;
  /** The site of the wait at the end of a block that disposes of what it used. */
  readonly disposal?: number;
}

/** What the variable is called that an unnamed error is caught in. */
const caught = '__awaitedError';

/**
 * Makes a module report each call of an async function, each await and each resumption. The helpers are
 * synchronous and give back their argument, so the number and order of microtasks stays Node's own.
 * `original` is the TypeScript at the same positions, for the texts. `firstSite` numbers the sites on.
 * @throws SyntaxError where the code cannot be parsed.
 */
export function instrument(
  code: string,
  original: string,
  options: {
    readonly format: 'module' | 'commonjs';
    readonly isEntry: boolean;
    readonly firstSite: number;
  },
): InstrumentedModule {
  const arrowEnds: number[] = [];
  const program = parse(code, {
    ecmaVersion: 'latest',
    sourceType: options.format === 'module' ? 'module' : 'script',
    allowHashBang: true,
    allowReturnOutsideFunction: options.format === 'commonjs',
    allowAwaitOutsideFunction: options.format === 'module',
    locations: true,
    onToken: ({ type, end }) => type.label === '=>' && arrowEnds.push(end),
  });
  const edits: Edit[] = [];
  const sites: Site[] = [];
  const insert = (at: number, text: string) => edits.push({ at, text });
  const addSite = (line: number, text: string, more: Partial<Site> = {}) =>
    options.firstSite + sites.push({ line, text, ...more }) - 1;
  const isModuleTraced = options.isEntry || hasTopLevelAwait(program);
  const unpackings = findUnpackings(program);
  const hasOwnPromise = bindsName(program, 'Promise');

  const disposals = new Map<AnyNode, number>();

  /** Tells the wait at the end of a block that a jump leaves, and that it is over where the jump leads. */
  const visitJump = (
    node: BreakStatement | ContinueStatement,
    { path, state }: Context<AnyNode, State>,
  ) => {
    const jump = state.isTraced ? findDisposingJump(node, path, disposals) : undefined;
    if (!jump) return;
    const { site, target, around, body } = jump;
    const resume = `;${tracerName}.resume(${task});`;
    insert(node.start, `{${tracerName}.suspend(${task},${site});`);
    insert(node.end, '}');
    if (body?.type === 'BlockStatement') insert(body.start + 1, resume);
    if (isListed(around)) insert(target.end, resume);
  };

  const visitFunction = (node: FunctionNode, { path, next }: Context<AnyNode, State>) => {
    const isTraced = node.async && !hasHoistingConflict(node);
    const inner = { isTraced, isAsyncGenerator: isTraced && node.generator };
    if (!isTraced) return void next(inner);

    const name = describeFunction(node, path);
    const site = addSite(node.loc?.start.line ?? 0, name);
    const args = node.params.map((parameter) => describeParameter(parameter)).join(',');
    const enter = `const ${task}=${tracerName}.enter(${site},[${args}]);try{`;
    const leave = `}catch(error){throw ${tracerName}.threw(${task},error)}finally{${tracerName}.leave(${task})}`;
    if (node.body.type === 'BlockStatement') {
      insert(afterDirectives(node.body), enter);
      next(inner);
      insert(node.body.end - 1, leave);
    } else {
      insert(
        arrowEnds.findLast((end) => end <= node.body.start) ?? node.body.start,
        `{${enter}return(`,
      );
      next(inner);
      insert(node.end, `)${leave}}`);
    }
  };

  walk(program as AnyNode, { isTraced: isModuleTraced, isAsyncGenerator: false } as State, {
    Program(node, { visit }) {
      if (isModuleTraced)
        insert(
          afterDirectives(node),
          `const ${task}=${tracerName}.enter(${addSite(1, 'module')},[]);`,
        );
      for (const statement of node.body) {
        const isGuarded = isModuleTraced && isGuardable(statement) && hasTopLevelAwait(statement);
        if (isGuarded) insert(statement.start, 'try{');
        visit(statement);
        if (isGuarded)
          insert(statement.end, `}catch(error){throw ${tracerName}.threw(${task},error)}`);
      }
      if (isModuleTraced)
        insert(node.body.at(-1)?.end ?? node.end, `;${tracerName}.leave(${task});`);
    },
    BlockStatement(node, { path, state, next }) {
      const used = state.isTraced ? node.body.filter(isAwaitUsing) : [];
      if (used.length === 0) return next();
      const site = addSite(used[0]?.loc?.start.line ?? 0, `the end of ${describeUsed(used)}`);
      disposals.set(node, site);
      const resume = `;${tracerName}.resume(${task});`;
      const loop = /^(Do|For|While)/.test(path.at(-1)?.type ?? '') ? path.at(-1) : undefined;
      if (loop) insert(node.start + 1, resume);
      next({ ...state, disposal: site });
      insert(node.end - 1, `;${tracerName}.suspend(${task},${site});`);
      if (isListed(path.slice(0, loop ? -1 : undefined))) insert((loop ?? node).end, resume);
    },
    BreakStatement: visitJump,
    ContinueStatement: visitJump,
    FunctionDeclaration: (node, context) => visitFunction(node, context),
    FunctionExpression: (node, context) => visitFunction(node, context),
    ArrowFunctionExpression: (node, context) => visitFunction(node, context),
    AwaitExpression(node, { state, next }) {
      if (!state.isTraced) return next();
      const { text, variables } = describeAwaitedCall(original, node.argument);
      const site = addSite(
        node.loc?.start.line ?? 0,
        text,
        variables.length > 0 ? { variables } : {},
      );
      const values = variables.length > 0 ? `,[${variables.join(',')}]` : '';
      const unpackedUntil = unpackings.get(node);
      if (unpackedUntil === undefined) insert(node.start, `${tracerName}.resume(${task},`);
      insert(node.start + 'await'.length, ` ${tracerName}.suspend(${task},${site},(`);
      next();
      insert(node.end, `)${values})${unpackedUntil === undefined ? ')' : ''}`);
      if (unpackedUntil !== undefined) insert(unpackedUntil, `;${tracerName}.resume(${task});`);
    },
    NewExpression(node, { next }) {
      const [executor] = node.arguments;
      const isPromise = node.callee.type === 'Identifier' && node.callee.name === 'Promise';
      if (!isPromise || hasOwnPromise || !executor || executor.type === 'SpreadElement')
        return next();
      insert(node.start, `${tracerName}.promise(`);
      insert(executor.start, `${tracerName}.executor(`);
      next();
      insert(executor.end, ')');
      insert(node.end, ')');
    },
    CallExpression(node, { next }) {
      const { callee } = node;
      const isResolvers =
        callee.type === 'MemberExpression' &&
        code.slice(callee.start, callee.end) === 'Promise.withResolvers';
      if (!isResolvers || hasOwnPromise) return next();
      insert(node.start, `${tracerName}.resolvers(`);
      next();
      insert(node.end, ')');
    },
    YieldExpression(node, { state, next }) {
      if (!state.isAsyncGenerator) return next();
      const site = addSite(node.loc?.start.line ?? 0, 'its consumer', { isYield: true });
      const keyword = node.delegate
        ? code.indexOf('*', node.start) + 1
        : node.start + 'yield'.length;
      insert(node.start, `${tracerName}.resume(${task},`);
      insert(keyword, ` ${tracerName}.suspend(${task},${site},(${node.argument ? '' : 'void 0'}`);
      next();
      insert(node.end, ')))');
    },
    ReturnStatement(node, { state, next }) {
      if (!node.argument) return next();
      const site = state.isAsyncGenerator
        ? addSite(node.loc?.start.line ?? 0, describeAwaited(original, node.argument))
        : state.disposal;
      if (site === undefined) return next();
      insert(node.start + 'return'.length, ` ${tracerName}.suspend(${task},${site},(`);
      next();
      insert(node.argument.end, '))');
    },
    CatchClause(node, { state, visit }) {
      const { param, body } = node;
      if (!state.isTraced) {
        if (param) visit(param);
        visit(body);
        return;
      }
      const isNamed = param?.type === 'Identifier';
      const tell = `${tracerName}.caught(${task},${isNamed ? param.name : caught});`;
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
      if (state.isTraced) insert(node.finalizer.start + 1, `${tracerName}.resume(${task});`);
      visit(node.finalizer);
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
      const site = addSite(
        node.loc?.start.line ?? 0,
        `the next of ${describeAwaited(original, node.right)}`,
        {
          complaint: describeComplaint(code, node.right),
          ...(failure && { head: { ...failure, ...toLines(node.right) } }),
        },
      );
      const labelled = outermostLabel(path, node);
      insert(labelled.start, '{');
      visit(node.left);
      const enter = failure ? `${tracerName}.head(${task},${site}),` : '';
      insert(node.right.start, `${tracerName}.iterate(${task},${site},(${enter}`);
      visit(node.right);
      insert(node.right.end, '))');
      insert(node.body.start, `{${tracerName}.resume(${task});`);
      visit(node.body);
      insert(node.body.end, '}');
      insert(labelled.end, `${tracerName}.resume(${task});}`);
    },
  });

  const inOrder = edits.sort((a, b) => a.at - b.at);
  return { source: applyEdits(code, inOrder), sites, shifts: toColumnShifts(code, inOrder) };
}

const toLines = ({ loc }: AnyNode) => ({
  fromLine: loc?.start.line ?? 0,
  toLine: loc?.end.line ?? 0,
});

/** What declares nothing can be put into a block, to see how it ends. */
const isGuardable = ({ type }: AnyNode) => !/Declaration$/.test(type);

/** Behind `'use strict'` and its like, which must stay first. */
function afterDirectives(node: {
  readonly body: readonly AnyNode[];
  readonly start: number;
  readonly type: string;
}): number {
  const directives = node.body.filter(
    (statement) => 'directive' in statement && statement.directive !== undefined,
  );
  if (directives.length > 0) return directives.at(-1)?.end ?? node.start;
  return node.type === 'Program' ? (node.body[0]?.start ?? node.start) : node.start + 1;
}

/** A label and its loop stay together, or `continue label` would have no loop. */
function outermostLabel(path: readonly AnyNode[], node: AnyNode): AnyNode {
  const firstLabel = path.findLastIndex(({ type }) => type !== 'LabeledStatement') + 1;
  return path[firstLabel] ?? node;
}
