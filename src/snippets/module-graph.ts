import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import type { Problem } from '../author-error.ts';
import { type Project, toShownPath } from '../project.ts';
import { parseReferences, type Reference } from './imports.ts';

/** A local source file of a program, with the local files that it imports. */
export interface LocalModule {
  readonly file: string;
  /** With line feeds only, as it is run, shown and hashed. */
  readonly source: string;
  readonly imports: Readonly<Record<string, string>>;
}

/** Everything local that a program is made of, the entry first. */
export interface ModuleGraph {
  readonly modules: readonly LocalModule[];
  /** Other files that it names and may read. */
  readonly fixtures: readonly string[];
  /** Names of npm packages that it imports. */
  readonly packages: readonly string[];
  readonly problems: readonly Problem[];
}

const codePattern = /\.[cm]?[jt]s$/;

/** Neither beside the file nor a package: a URL, an absolute path, an entry of a package's own imports. */
const elsewherePattern = /^([a-z][a-z\d+.-]*:|[/#])/i;

/** Follows a program's local imports from its entry. Problems are about imports that lead nowhere. */
export async function readModuleGraph(project: Project, entry: string): Promise<ModuleGraph> {
  const modules = new Map<string, LocalModule>();
  const fixtures = new Set<string>();
  const packages = new Set<string>();
  const problems: Problem[] = [];

  const visit = async (file: string): Promise<void> => {
    if (modules.has(file)) return;
    const source = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
    const imports: Record<string, string> = {};
    modules.set(file, { file, source, imports });
    const references = await parseReferences(source);

    const follow = async (reference: Reference): Promise<string | undefined> => {
      const target = resolveLocal(file, reference.specifier);
      if (!target) problems.push(missingImport(project, file, reference));
      else if (leavesSnippets(project, entry, target))
        problems.push(strayImport(project, file, reference));
      else if (codePattern.test(target)) await visit(target);
      else fixtures.add(target);
      return target;
    };

    for (const reference of references.imports) {
      const { specifier } = reference;
      if (specifier.startsWith('.')) {
        const target = await follow(reference);
        if (target) imports[specifier] = target;
      } else if (!isBuiltin(specifier) && !elsewherePattern.test(specifier)) {
        packages.add(toPackageName(specifier));
      }
    }
    for (const reference of references.files) await follow(reference);
  };

  await visit(entry);
  return {
    modules: [...modules.values()],
    fixtures: [...fixtures].sort(),
    packages: [...packages].sort(),
    problems,
  };
}

/** The file that a relative specifier means: as written, or as TypeScript lets it be written. */
function resolveLocal(from: string, specifier: string): string | undefined {
  const target = path.resolve(path.dirname(from), specifier);
  const candidates = [
    target,
    target.replace(/\.([cm]?)js$/, '.$1ts'),
    `${target}.ts`,
    path.join(target, 'index.ts'),
  ];
  return candidates.find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile());
}

function leavesSnippets(project: Project, entry: string, target: string): boolean {
  const isInside = (file: string) => file.startsWith(project.snippetsFolder + path.sep);
  return isInside(entry) && !isInside(target);
}

function toPackageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] as string);
}

function missingImport(project: Project, file: string, { specifier, line }: Reference): Problem {
  return {
    title: 'Missing import',
    where: { file: toShownPath(project, file), line },
    problem: `"${specifier}" is not there. Relative imports name a file beside this one, with its extension.`,
    fix: `Create ${toShownPath(project, path.resolve(path.dirname(file), specifier))}, or correct the path.`,
  };
}

function strayImport(project: Project, file: string, { specifier, line }: Reference): Problem {
  return {
    title: 'Import leaves the snippets folder',
    where: { file: toShownPath(project, file), line },
    problem: `"${specifier}" leads out of ${toShownPath(project, project.snippetsFolder)}/; a snippet is whole with what lies there and with npm packages.`,
    fix: 'Move the file under snippets/, in a folder whose name starts with "_".',
  };
}
