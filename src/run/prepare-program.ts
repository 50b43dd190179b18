import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { instrumentProgram } from '../instrumentation/index.ts';
import { type Project, toShownPath } from '../project.ts';
import type { LocalModule, Snippet } from '../snippets/index.ts';
import type { Program, ProgramModule } from './child/program.ts';
import type { Limits } from './limits.ts';
import { stripTypes } from './strip-types.ts';

/**
 * Turns a snippet into what its process is given.
 * @throws AuthorError where a module is not TypeScript that only needs its types removed.
 */
export function prepareProgram(
  project: Project,
  snippet: Snippet,
  limits: Limits,
  isTraced: boolean,
): Program {
  const { clock, network, mayHaveChildren } = snippet.directives;
  const modules = snippet.graph.modules.map((module) => prepareModule(project, module));
  const traced = isTraced ? traceModules(modules, snippet) : { modules, sites: [] };
  return {
    entry: toUrl(snippet.file),
    ...traced,
    clock,
    network,
    mayHaveChildren,
    virtualTimeMs: limits.virtualTimeMs,
    outputBytes: limits.outputBytes,
    events: limits.events,
    baseUrl: `${toUrl(baseFolder(project, snippet))}/`,
  };
}

/** The folder that paths are shown relative to: `snippets/`, or the program's own. */
export function baseFolder(project: Project, { file }: Snippet): string {
  const isInside = file.startsWith(project.snippetsFolder + path.sep);
  return isInside ? project.snippetsFolder : path.dirname(file);
}

function prepareModule(project: Project, { file, source, imports }: LocalModule): ProgramModule {
  const isTyped = /\.[cm]?ts$/.test(file);
  return {
    url: toUrl(file),
    source: isTyped ? stripTypes(source, toShownPath(project, file)) : source,
    format: isCommonJs(file) ? 'commonjs' : 'module',
    imports: Object.fromEntries(
      Object.entries(imports).map(([specifier, target]) => [specifier, toUrl(target)]),
    ),
    shifts: {},
  };
}

/** Makes every module report its tasks. */
function traceModules(modules: readonly ProgramModule[], { file: entry, graph }: Snippet) {
  const instrumented = instrumentProgram(
    modules.map(({ source, format }, index) => {
      const { file, source: original } = graph.modules[index] as LocalModule;
      const relative = path.relative(path.dirname(entry), file).split(path.sep).join('/');
      const place =
        file === entry ? {} : { file: relative.startsWith('.') ? relative : `./${relative}` };
      return { source, original, format, ...place };
    }),
  );
  return {
    modules: modules.map((module, index) => ({ ...module, ...instrumented.modules[index] })),
    sites: instrumented.sites,
  };
}

function isCommonJs(file: string): boolean {
  if (/\.c[jt]s$/.test(file)) return true;
  return file.endsWith('.js') && nearestPackageType(path.dirname(file)) !== 'module';
}

function nearestPackageType(folder: string): string | undefined {
  try {
    return createRequire(import.meta.url)(path.join(folder, 'package.json')).type ?? 'commonjs';
  } catch {
    const parent = path.dirname(folder);
    return parent === folder ? undefined : nearestPackageType(parent);
  }
}

const toUrl = (file: string) => pathToFileURL(file).href;
