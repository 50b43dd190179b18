import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';
import { createProject } from '../project.ts';
import { toSnippetId } from '../snippets/index.ts';
import { createRehearsal } from './rehearsal.ts';

const verifyModule = fileURLToPath(new URL('./verify.ts', import.meta.url));

/**
 * Makes every snippet a test file: Vitest's filters, watch mode, `-u`, shards and reporters work on snippets
 * as they do on tests. Snippets run in processes of their own, started from here as soon as a test run is
 * known, so that those that wait do not hold up the others.
 */
export function snippetTests(root: string): Plugin {
  const project = createProject(root);
  const rehearsal = createRehearsal(project);

  return {
    name: 'awaited:snippet-tests',
    enforce: 'pre',

    configureVitest({ vitest, defineCacheKeyGenerator }) {
      // What `load` gives depends on a run, not on the source alone.
      defineCacheKeyGenerator(({ id }) =>
        toSnippetId(project, id) === undefined ? undefined : false,
      );
      vitest.config.reporters.push({
        onTestRunStart(specifications) {
          const files = specifications.map(({ moduleId }) => moduleId);
          for (const file of files) vitest.invalidateFile(file);
          const ids = files
            .map((file) => toSnippetId(project, file))
            .filter((id) => id !== undefined);
          rehearsal.start(ids, vitest.snapshot.options.updateSnapshot === 'all');
        },
      });
    },

    async load(id) {
      const snippet = toSnippetId(project, id.split('?')[0] ?? id);
      if (snippet === undefined) return undefined;
      const verdict = await rehearsal.result(snippet);
      return [
        `import { verify } from ${JSON.stringify(verifyModule)};`,
        `verify(${JSON.stringify(verdict)});`,
      ].join('\n');
    },
  };
}
