import path from 'node:path';
import type { Problem } from '../author-error.ts';
import { type Project, toShownPath } from '../project.ts';
import { type Directives, defaultDirectives, parseDirectives } from './directives.ts';
import { type ModuleGraph, readModuleGraph } from './module-graph.ts';
import { readSource } from './read-source.ts';
import { parseRegions, type Region } from './region.ts';
import { toSnippetId } from './snippet-path.ts';
import { checkStdin } from './standard-input.ts';
import { findUnreadDirectives } from './unread-directives.ts';

/** A program as its author wrote it, with everything that its text says. */
export interface Snippet {
  /** `gather/fetch`; for a file outside `snippets/`, its path. */
  readonly id: string;
  readonly file: string;
  /** The file as messages show it. */
  readonly shownFile: string;
  readonly source: string;
  readonly directives: Directives;
  readonly regions: readonly Region[];
  /** Lines that are for the machine only: directives and region markers. */
  readonly hiddenLines: readonly number[];
  readonly graph: ModuleGraph;
  readonly problems: readonly Problem[];
}

/** Reads a program from the disk. Its mistakes are collected, not thrown. */
export async function readSnippet(project: Project, file: string): Promise<Snippet> {
  const source = await readSource(project, file);
  const shownFile = toShownPath(project, file);
  const id = toSnippetId(project, file);
  if (typeof source !== 'string')
    return { ...nothing, id: id ?? shownFile, file, shownFile, problems: [source] };
  const parsed = parseDirectives(source, shownFile);
  const regions = parseRegions(source, shownFile);
  const graph = await readModuleGraph(project, file);
  const { stdin } = parsed.directives;
  const stdinProblems = stdin === undefined ? [] : checkStdin(project, file, source, stdin);
  const isStdinThere = stdin !== undefined && stdinProblems.length === 0;
  return {
    id: id ?? shownFile,
    file,
    shownFile,
    source,
    directives: parsed.directives,
    regions: regions.regions,
    hiddenLines: [...parsed.lines, ...regions.markerLines].sort((a, b) => a - b),
    graph: isStdinThere ? withFixture(graph, path.resolve(path.dirname(file), stdin)) : graph,
    problems: [
      // A file from elsewhere speaks to other tools: "@ts-check" and "#region" need not be meant for us.
      ...parsed.problems.filter(({ title }) => id !== undefined || title !== 'Unknown directive'),
      ...(id === undefined
        ? []
        : [...findUnreadDirectives(source, shownFile), ...regions.problems]),
      ...stdinProblems,
      ...graph.problems,
    ],
  };
}

/** What a file says that cannot be read. */
const nothing: Pick<Snippet, 'source' | 'directives' | 'regions' | 'hiddenLines' | 'graph'> = {
  source: '',
  directives: defaultDirectives,
  regions: [],
  hiddenLines: [],
  graph: { modules: [], fixtures: [], packages: [], problems: [] },
};

function withFixture(graph: ModuleGraph, file: string): ModuleGraph {
  return { ...graph, fixtures: [...new Set([...graph.fixtures, file])].sort() };
}
