import type { AnyNode, Node, Program } from 'acorn';
import type { Visitors } from 'zimmerframe';
import { type Site, taskName, tracerName } from '../trace/index.ts';

/** A module while it is made to report: what is put into it, and the sites that this speaks of. */
export interface Script {
  readonly code: string;
  /** The TypeScript at the same positions, for the texts. */
  readonly original: string;
  readonly program: Program;
  /** True where the module is a task itself. */
  readonly isTask: boolean;
  /** Where the arrows of arrow functions end, in order. */
  readonly arrowEnds: readonly number[];
  readonly insert: (at: number, text: string) => void;
  /** Gives the number of the site. */
  readonly addSite: (line: number, text: string, more?: Partial<Site>) => number;
}

/** Where a visitor stands. */
export interface State {
  /** True where the nearest function that can await is instrumented. */
  readonly isTraced: boolean;
  readonly isAsyncGenerator: boolean;
  /** The site of the wait at the end of a block that disposes of what it used. */
  readonly disposal?: number;
}

/** Puts into a module what reports one kind of event. */
export type Reporter = (script: Script) => Visitors<AnyNode, State>;

/** A call of the tracer about the task that the place belongs to. */
export const report = (event: string, ...args: readonly (string | number)[]): string =>
  `${tracerName}.${event}(${[taskName, ...args].join(',')})`;

/** The same where its last argument follows: an expression, whose value it gives back. */
export const openReport = (event: string, ...args: readonly (string | number)[]): string =>
  `${tracerName}.${event}(${[taskName, ...args].join(',')},`;

export const lineOf = ({ loc }: Node): number => loc?.start.line ?? 0;

/** Behind `'use strict'` and its like, which must stay first. */
export function afterDirectives(node: {
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
