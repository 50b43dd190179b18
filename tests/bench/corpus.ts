import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createProject, type Project } from '../../src/project.ts';
import { findSnippets } from '../../src/snippets/index.ts';
import { runCommand } from './cost.ts';
import { repository } from './repository.ts';

const commands = path.join(repository, 'src/commands/awaited.ts');

/** A project in a temporary folder that uses this repository's engine. */
export interface Corpus {
  readonly project: Project;
  /** The snippets' files, relative to the project. */
  readonly files: readonly string[];
  /** Runs the command line in the project. */
  readonly awaited: (
    ...args: string[]
  ) => Promise<{ readonly code: number | null; readonly output: string }>;
  /** Checks every snippet, as `npm test` does. */
  readonly check: () => Promise<{ readonly code: number | null; readonly output: string }>;
  readonly remove: () => Promise<void>;
}

/** A project of programs given as text, by name. */
export async function createCorpus(programs: ReadonlyMap<string, string>): Promise<Corpus> {
  const project = await createEmptyProject();
  for (const [name, source] of programs) {
    const file = path.join(project.snippetsFolder, `${name}.ts`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, source);
  }
  return openCorpus(project);
}

/** A project of this repository's own snippets, in so many copies that there are at least `count`. */
export async function copySnippets(count: number): Promise<Corpus> {
  const project = await createEmptyProject();
  const own = createProject(repository);
  const copies = Math.ceil(count / (await findSnippets(own)).length);
  for (let copy = 1; copy <= copies; copy++) {
    await cp(own.snippetsFolder, path.join(project.snippetsFolder, `copy-${copy}`), {
      recursive: true,
    });
  }
  return openCorpus(project);
}

async function createEmptyProject(): Promise<Project> {
  const project = createProject(
    await realpath(await mkdtemp(path.join(tmpdir(), 'awaited-bench-'))),
  );
  const plugin = path.join(repository, 'src/vitest/index.ts');
  const vitestConfig = [
    "import { defineConfig } from 'vitest/config';",
    `import { snippetTests } from ${JSON.stringify(plugin)};`,
    'export default defineConfig({',
    '  plugins: [snippetTests(import.meta.dirname)],',
    "  test: { include: ['snippets/**/*.ts'], exclude: ['**/_*', '**/_*/**'], isolate: false, testTimeout: 600_000 },",
    '});',
  ];
  await mkdir(project.snippetsFolder);
  await Promise.all([
    // Linked, so that nothing is installed; a folder of its own for what the engine makes.
    symlink(path.join(repository, 'node_modules'), path.join(project.root, 'node_modules')),
    cp(path.join(repository, 'tsconfig.json'), path.join(project.root, 'tsconfig.json')),
    writeFile(path.join(project.root, 'package.json'), '{ "type": "module" }\n'),
    writeFile(path.join(project.root, 'vitest.config.ts'), `${vitestConfig.join('\n')}\n`),
  ]);
  return project;
}

async function openCorpus(project: Project): Promise<Corpus> {
  const cwd = project.root;
  const vitest = path.join(repository, 'node_modules/vitest/vitest.mjs');
  const ids = await findSnippets(project);
  return {
    project,
    files: ids.map((id) => `snippets/${id}.ts`),
    awaited: (...args) => runCommand(process.execPath, [commands, ...args], { cwd }),
    check: () => runCommand(process.execPath, [vitest, 'run', '--reporter=dot'], { cwd }),
    remove: () => rm(project.root, { recursive: true, force: true }),
  };
}
