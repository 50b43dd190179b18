import { expect, test } from 'vitest';
import { createTemporaryProject } from '../testing/index.ts';
import { findSnippets } from './find-snippets.ts';
import { toSnippetFile } from './snippet-path.ts';

test('all snippets are found, in alphabetical order, and nothing else', async () => {
  const project = await createTemporaryProject({
    'snippets/timers/b.ts': '',
    'snippets/gather/fetch all.ts': '',
    'snippets/gather/fetch.ts': '',
    'snippets/top.ts': '',
    'snippets/gather/fetch.recording.jsonl': '',
    'snippets/gather/fetch.recording.jsonl.4711.draft': '',
    'snippets/gather/data.csv': '',
    'snippets/gather/_shared.ts': '',
    'snippets/_shared/network.ts': '',
    'snippets/types.d.ts': '',
    'snippets/folder.ts/note.md': '',
    'other/gather.ts': '',
  });
  const ids = await findSnippets(project);
  expect(ids).toEqual(['gather/fetch', 'gather/fetch all', 'timers/b', 'top']);
  for (const id of ids) expect(toSnippetFile(project, id)).toBeDefined();
});

test('a project without snippets has none', async () => {
  expect(await findSnippets(await createTemporaryProject())).toEqual([]);
});
