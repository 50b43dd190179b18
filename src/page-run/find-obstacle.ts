import type { Directives, ModuleGraph } from '../snippets/index.ts';
import { browserModules, toBrowserModule } from './browser-modules.ts';

/** What a program says of itself, as far as it decides whether a page can run it. */
export interface RunnableFacts {
  readonly directives: Directives;
  readonly graph: Pick<ModuleGraph, 'modules' | 'fixtures' | 'packages'>;
}

/** Why a page cannot run a program, as the end of a sentence: "it needs node:http". None where it can. */
export function findObstacle({ directives, graph }: RunnableFacts): string | undefined {
  const rows: readonly (readonly [boolean, string])[] = [
    [directives.clock === 'real', 'it runs on the real clock'],
    [directives.network !== 'none', 'it uses the network'],
    [directives.mayHaveChildren, 'it starts other programs'],
    [directives.stdin !== undefined, 'it reads its standard input'],
    [graph.packages.length > 0, `it needs the package ${graph.packages[0]}`],
    [graph.modules.some(({ file }) => /\.c[jt]s$/.test(file)), 'it holds a CommonJS module'],
  ];
  return (
    rows.find(([isSo]) => isSo)?.[1] ??
    findMissing(graph.modules.map(({ source }) => source)) ??
    (graph.fixtures.length > 0 ? 'it reads a file' : undefined) ??
    (directives.isForBrowser ? undefined : 'it shows what only Node does')
  );
}

const importPattern = /^\s*import\s+(?!type\b)([^'"]*?)\s*from\s*['"](?:node:)?([^'".]+)['"]/gm;

/** The first import of a module of Node's, or of a name of one, that a page does not have. */
function findMissing(sources: readonly string[]): string | undefined {
  for (const [, clause = '', specifier = ''] of sources.flatMap((source) => [
    ...source.matchAll(importPattern),
  ])) {
    const name = toBrowserModule(specifier);
    if (name === undefined) return `it needs node:${specifier}`;
    const missing = toNames(clause).find((each) => !browserModules[name]?.includes(each));
    if (missing !== undefined) return `it needs ${missing} of node:${specifier}`;
  }
  return undefined;
}

/** The names in braces, as the module exports them; types left out. */
function toNames(clause: string): string[] {
  const [, braces = ''] = /\{([^}]*)\}/.exec(clause) ?? [];
  return braces
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('type '))
    .map((part) => part.split(/\s+as\s+/)[0] ?? part);
}
