import { expect, test } from 'vitest';
import { createTemporaryProject } from '../testing/index.ts';
import { findSnippets } from './find-snippets.ts';
import { findUnreadFiles } from './find-unread-files.ts';
import { readSnippet } from './read-snippet.ts';
import { toSnippetFile } from './snippet-path.ts';

test('code under snippets/ that is no snippet and that none imports is told of', async () => {
  const project = await createTemporaryProject({
    'snippets/topic/a.ts': "import './used.mjs';\nnew URL('./read.js', import.meta.url);\n",
    'snippets/topic/used.mjs': "import './_deep/used.mts';\n",
    'snippets/topic/_deep/used.mts': '',
    'snippets/topic/read.js': '',
    'snippets/topic/q.mts': '',
    'snippets/topic/q.js': '',
    'snippets/topic/w.tsx': '',
    'snippets/topic/_kept.js': '',
    'snippets/topic/types.d.ts': '',
    'snippets/topic/notes.txt': '',
    'snippets/topic/a.recording.jsonl': '',
  });
  const ids = await findSnippets(project);
  const snippets = await Promise.all(
    ids.map((id) => readSnippet(project, toSnippetFile(project, id) ?? '')),
  );
  const problems = await findUnreadFiles(project, snippets);
  expect(problems.map(({ where }) => where.file)).toEqual([
    'snippets/topic/q.js',
    'snippets/topic/q.mts',
    'snippets/topic/w.tsx',
  ]);
  expect(problems[0]?.title).toBe('File that nothing reads');
});
