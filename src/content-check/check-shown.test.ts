import { expect, test } from 'vitest';
import { createEmbeds } from '../embeds/node/index.ts';
import { createTemporaryProject } from '../testing/index.ts';
import { checkShown } from './check-shown.ts';

test('what a page of the site shows must be there, and is told at its line', async () => {
  const project = await createTemporaryProject({
    'src/site.ts': "export const site = {\n  comparison: ['gather/one', 'gather/gone'],\n};\n",
    'snippets/gather/one.ts': '',
  });
  const shown = {
    snippets: ['gather/one', 'gather/gone', 'gather/computed'],
    file: 'src/site.ts',
    fix: 'Remove it.',
  };
  const problems = await checkShown(shown, project, createEmbeds(project, '26.10.0'));
  expect(problems).toEqual([
    {
      title: 'Unknown snippet',
      where: { file: 'src/site.ts', line: 2 },
      problem: 'There is no snippets/gather/gone.ts. There is "gather/one" (nearest).',
      fix: 'Remove it.',
    },
    expect.objectContaining({ where: { file: 'src/site.ts' } }),
  ]);
});
