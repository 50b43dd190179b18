import { type AnyNode, parse } from 'acorn';
import { type Visitors, walk } from 'zimmerframe';
import type { ColumnShifts, Site } from '../trace/index.ts';
import { applyEdits, type Edit, toColumnShifts } from './edits.ts';
import { reportDisposals } from './report-disposals.ts';
import { reportFailures } from './report-failures.ts';
import { reportPromises } from './report-promises.ts';
import { reportTasks } from './report-tasks.ts';
import { reportWaits } from './report-waits.ts';
import type { Script, State } from './script.ts';
import { hasTopLevelAwait } from './top-level-await.ts';

/** A module that reports its tasks, with every line where it was. */
export interface InstrumentedModule {
  readonly source: string;
  readonly sites: readonly Site[];
  /** Where columns have moved, to put them back in stack traces. */
  readonly shifts: ColumnShifts;
}

/** No two look at the same kind of node. */
const reporters = [reportTasks, reportWaits, reportDisposals, reportFailures, reportPromises];

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
  const script: Script = {
    ...{ code, original, program, arrowEnds },
    isTask: options.isEntry || hasTopLevelAwait(program),
    insert: (at, text) => edits.push({ at, text }),
    addSite: (line, text, more = {}) => options.firstSite + sites.push({ line, text, ...more }) - 1,
  };

  const visitors: Visitors<AnyNode, State>[] = reporters.map((reporter) => reporter(script));
  const outside: State = { isTraced: script.isTask, isAsyncGenerator: false };
  walk<AnyNode, State>(program, outside, Object.assign({}, ...visitors));

  const inOrder = edits.sort((a, b) => a.at - b.at);
  return { source: applyEdits(code, inOrder), sites, shifts: toColumnShifts(code, inOrder) };
}
