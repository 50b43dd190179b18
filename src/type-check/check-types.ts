import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { failOn, type Problem } from '../author-error.ts';
import { type Project, toShownPath } from '../project.ts';
import type { Snippet } from '../snippets/index.ts';

/** One error that the compiler reports. */
interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: number;
  readonly message: string;
}

/** The compiler's findings in all snippets, ready to be compared with what each expects. */
export interface TypeReport {
  check(snippet: Snippet): Problem[];
}

const linePattern = /^(.+?)\((\d+),(\d+)\): error TS(\d+): (.*)$/gm;

/**
 * Type-checks all snippets in one run of the compiler, with the project's own configuration.
 * @throws AuthorError when the configuration is wrong: then nothing was checked.
 */
export async function checkTypes(project: Project): Promise<TypeReport> {
  const output = await runCompiler(project);
  failOn(findConfigurationErrors(output));
  const diagnostics = parseDiagnostics(output);
  return {
    check(snippet) {
      const file = toShownPath(project, snippet.file);
      return compareWithExpected(
        snippet,
        diagnostics.filter((diagnostic) => diagnostic.file === file),
      );
    },
  };
}

function runCompiler(project: Project): Promise<string> {
  const require = createRequire(path.join(project.root, 'package.json'));
  const compiler = path.join(
    path.dirname(require.resolve('typescript/package.json')),
    'bin',
    'tsc',
  );
  const args = [compiler, '--project', 'tsconfig.json', '--noEmit', '--pretty', 'false'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      args,
      { cwd: project.root, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        // Exit codes 1 and 2 mean that there are type errors.
        if (error && typeof error.code !== 'number') reject(error);
        else if (stdout === '' && stderr !== '') reject(new Error(stderr));
        else resolve(stdout);
      },
    );
  });
}

/** Errors that belong to no source: the compiler reports them, and may have checked nothing. */
function findConfigurationErrors(output: string): Problem[] {
  const found = output.matchAll(
    /^(?:[^(\n]*tsconfig[^(\n]*\.json\((\d+),(\d+)\): )?error TS(\d+): (.*)$/gm,
  );
  return [...found].map(([, line, column, code, message]) => ({
    title: 'Unusable compiler configuration',
    where: { file: 'tsconfig.json', ...(line && { line: Number(line), column: Number(column) }) },
    problem: `TS${code}: ${message}`,
    fix: 'Correct tsconfig.json: snippets are type-checked with it.',
  }));
}

function parseDiagnostics(output: string): Diagnostic[] {
  return [...output.matchAll(linePattern)].map(
    ([, file = '', line, column, code, message = '']) => ({
      file,
      line: Number(line),
      column: Number(column),
      code: Number(code),
      message,
    }),
  );
}

/** Expected codes must come, each at least once; others must not. */
function compareWithExpected(
  { shownFile, directives }: Snippet,
  found: readonly Diagnostic[],
): Problem[] {
  const expected = directives.typeErrors;
  const missing = expected.filter((code) => !found.some((diagnostic) => diagnostic.code === code));
  const unexpected = found.filter(({ code }) => !expected.includes(code));
  return [
    ...missing.map((code) => ({
      title: 'Expected type error did not happen',
      where: { file: shownFile, line: 1 },
      problem: `"@type-error ${code}" says that the compiler refuses this; it reports ${found.length === 0 ? 'nothing' : found.map((each) => each.code).join(', ')}.`,
      fix: 'Remove the directive, or restore the error.',
    })),
    ...unexpected.map(({ line, column, code, message }) => ({
      title: 'Type error',
      where: { file: shownFile, line, column },
      problem: `TS${code}: ${message}`,
      fix: `Mend the line, or expect the error: put "// @type-error ${code}" in the head.`,
    })),
  ];
}
