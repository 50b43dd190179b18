import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkContent, createArticleSchema } from '../content-check/index.ts';
import { createEmbeds } from '../embeds/node/index.ts';
import { runtimeVersion } from '../run/index.ts';
import { createCommandLine } from './testing/command-line.ts';

// Each of these tests starts processes that start processes.
vi.setConfig({ testTimeout: 60_000 });

test('help is printed when it is asked for, and when nothing is', async () => {
  const { awaited } = await createCommandLine();
  const asked = await awaited(['help']);
  expect(asked).toMatchObject({ code: 0, stderr: '' });
  expect(asked.stdout).toMatch(/^Usage: npm run -s awaited -- COMMAND/);
  expect(await awaited([])).toEqual(asked);
});

test.each([
  '--help',
  '-h',
  'run --help',
  'record -h',
  'explain --help',
  'timeline -h',
  'crosspost --help',
  'new snippet -h',
])('awaited %s prints the help', async (line) => {
  const { awaited } = await createCommandLine();
  const { code, stdout, stderr } = await awaited(line.split(' '));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Usage: npm run -s awaited/);
});

test.each([
  [
    ['rnu', 'a.ts'],
    '"rnu" is not a command; there are run, record, explain, timeline, crosspost, new.',
  ],
  [
    ['constructor'],
    '"constructor" is not a command; there are run, record, explain, timeline, crosspost, new.',
  ],
  [['run', 'gone.ts'], 'There is no file gone.ts.'],
  [
    ['run', 'README.md'],
    'README.md is no program that runs here; its name would end in one of .ts, .mts, .cts, .js, .mjs, .cjs.',
  ],
  [
    ['timeline', 'view.tsx'],
    'view.tsx is no program that runs here; its name would end in one of .ts, .mts',
  ],
  [['run', 'snippets'], 'There is no file snippets.'],
  [
    ['run', 'snippets/a.ts', '--timeout', '5'],
    '"@timeout 5" cannot be read. The form is: @timeout TIME, such as 30s or 500ms.',
  ],
  [['run', 'snippets/a.ts', '--stdin', 'gone.txt'], 'There is no file gone.txt.'],
  [['record', '--forse'], '"--forse" is not an option; there are "--force" (nearest).'],
  [['record', '-f'], '"-f" is not an option; there are "--force".'],
  [['record', '--force=yes'], '"--force" takes no value.'],
  [['record', 'a', 'nope'], 'No snippet matches nope; there are 1.'],
  [['record', 'nope', 'a', 'none'], 'No snippet matches nope, nor none; there are 1.'],
  [['crosspost', 'a', '--for'], '"--for" needs a value.'],
  [['timeline', 'script.ts', '--format', '--for'], '"--format" needs a value.'],
  [
    ['timeline', 'script.ts', '--fromat', 'svg'],
    '"--fromat" is not an option; there are "--format" (nearest).',
  ],
  [['record', 'gather'], 'No snippet matches gather; there are 1.'],
  [['explain'], 'Which snippet should be explained?'],
  [['explain', 'gone.ts'], 'There is no file gone.ts.'],
  [
    ['explain', 'script.ts'],
    'script.ts is not a snippet; only files under snippets/ have recordings.',
  ],
  [['new'], 'A new what? There are "article" and "snippet".'],
  [['new', 'lesson'], 'A new lesson? There are "article" and "snippet".'],
  [['new', 'snippet'], 'What should the snippet be called?'],
  [
    ['new', 'snippet', 'alone'],
    '"alone" is not a snippet\'s name; write it as "topic/name", in lower-case words joined by "-".',
  ],
  [
    ['new', 'snippet', '../a/b'],
    '"../a/b" is not a snippet\'s name; write it as "topic/name", in lower-case words joined by "-".',
  ],
  [
    ['new', 'snippet', '_shared/b'],
    '"_shared/b" is not a snippet\'s name; write it as "topic/name", in lower-case words joined by "-".',
  ],
  [
    ['new', 'snippet', 'X Y/é'],
    '"X Y/é" is not a snippet\'s name; write it as "topic/name", in lower-case words joined by "-".',
  ],
  [
    ['new', 'article', 'Waiting Well'],
    '"Waiting Well" is not a name; write it in lower-case words joined by "-", as "waiting-well".',
  ],
])('awaited %j is misunderstood: exit code 2', async (args, message) => {
  const { awaited } = await createCommandLine({
    'snippets/a.ts': '',
    'script.ts': '',
    'README.md': '',
    'view.tsx': '',
  });
  const { code, stdout, stderr } = await awaited(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).toContain('See "npm run -s awaited -- help".');
});

test('record writes what is stale, says so in plain lines, and gives 1 when a snippet has problems', async () => {
  const { awaited, write, read } = await createCommandLine({
    'snippets/topic/a.ts': "console.log('a');\n",
    'snippets/topic/b.ts': "console.log('b');\n",
  });
  expect(await awaited(['record', 'topic/a'])).toEqual({
    code: 0,
    stdout: 'written topic/a\n1 written\n',
    stderr: '',
  });
  expect(await awaited(['record'])).toEqual({
    code: 0,
    stdout: 'written topic/b\n1 written, 1 fresh\n',
    stderr: '',
  });
  expect(await awaited(['record', './snippets/topic/a.ts', '--force'])).toMatchObject({
    stdout: 'same topic/a\n1 same\n',
  });
  const before = await read('snippets/topic/a.recording.jsonl');
  await write('snippets/topic/a.ts', "// @exit 3\nconsole.log('a');\n");
  const failed = await awaited(['record']);
  expect(failed).toMatchObject({ code: 1, stdout: 'failed topic/a\n1 fresh, 1 failed\n' });
  expect(failed.stderr).toContain(
    'snippets/topic/a.ts:1  Unexpected exit code\n  The run ended with exit code 0; expected is 3.',
  );
  expect(await read('snippets/topic/a.recording.jsonl')).toBe(before);
});

test('record tells of code that nothing reads, and records the rest', async () => {
  const { awaited } = await createCommandLine({
    'snippets/topic/a.ts': "console.log('a');\n",
    'snippets/topic/q.mts': "console.log('q');\n",
  });
  const { code, stdout, stderr } = await awaited(['record']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: 'written topic/a\n1 written\n' });
  expect(stderr).toContain('snippets/topic/q.mts  File that nothing reads\n');
  expect(await awaited(['record', 'topic/a'])).toMatchObject({ code: 0 });
});

test('a project without snippets has nothing to record', async () => {
  const { awaited } = await createCommandLine();
  expect(await awaited(['record'])).toEqual({ code: 0, stdout: 'no snippets\n', stderr: '' });
});

test('explain says input by input why a recording is or is not fresh', async () => {
  const { awaited, write } = await createCommandLine({
    'snippets/a.ts': "new URL('./data.csv', import.meta.url);\n",
    'snippets/data.csv': '1\n',
  });
  const missing = await awaited(['explain', 'snippets/a.ts']);
  expect(missing).toMatchObject({ code: 1, stderr: '' });
  expect(missing.stdout).toMatch(
    /^snippets\/a\.ts: stale\n\nsnippets\/a\.ts {2}Missing recording\n/,
  );
  expect(missing.stdout).toContain('  Fix: Run "npm run record -- snippets/a.ts"');
  await awaited(['record']);
  const same = 'Node        same\n  ./a.ts      same\n  ./data.csv  same\n';
  expect(await awaited(['explain', 'a.ts'], 'snippets')).toEqual({
    code: 0,
    stdout: `snippets/a.ts: fresh\n  ${same}`,
    stderr: '',
  });
  expect(await awaited(['explain', 'a'])).toMatchObject({
    code: 0,
    stdout: `snippets/a.ts: fresh\n  ${same}`,
  });
  await write('snippets/data.csv', '2\n');
  await write('snippets/a.ts', "new URL('./data.csv', import.meta.url);\nimport './_b.ts';\n");
  await write('snippets/_b.ts', '');
  const { code, stdout } = await awaited(['explain', 'snippets/a.ts']);
  expect(code).toBe(1);
  expect(stdout.replaceAll(/[0-9a-f]{16}/g, 'HASH').split('\n')).toEqual([
    'snippets/a.ts: stale',
    '  Node        same',
    '  ./_b.ts     new since the recording (HASH)',
    '  ./a.ts      changed: HASH when recorded, HASH now',
    '  ./data.csv  changed: HASH when recorded, HASH now',
    '',
  ]);
});

test('a new snippet is recorded already, and is never written over', async () => {
  const { awaited, read } = await createCommandLine();
  expect(await awaited(['new', 'snippet', 'waits/one'])).toEqual({
    code: 0,
    stdout: 'Wrote snippets/waits/one.ts and snippets/waits/one.recording.jsonl.\n',
    stderr: '',
  });
  expect(await read('snippets/waits/one.recording.jsonl')).toContain('waited 1000 ms');
  expect(await awaited(['record'])).toMatchObject({ stdout: '1 fresh\n' });
  expect(await awaited(['new', 'snippet', 'snippets/waits/one.ts'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('snippets/waits/one.ts is there already.'),
  });
});

test.each(['waiting-well', 'null', '2026'])(
  'the new article “%s” passes at once, with its snippet',
  async (name) => {
    const { project, awaited } = await createCommandLine();
    const { code, stdout } = await awaited(['new', 'article', name]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining(`Wrote content/articles/${name}.mdx.`),
    });
    const schema = createArticleSchema({ authors: ['awaited'], categories: ['Foundations'] });
    expect(await checkContent(project, createEmbeds(project, runtimeVersion), schema)).toEqual([]);
  },
);

test('a new article is not written over one that is there', async () => {
  const { project, awaited } = await createCommandLine();
  await mkdir(path.join(project.contentFolder, 'articles'), { recursive: true });
  await writeFile(path.join(project.contentFolder, 'articles/mine.mdx'), 'mine');
  expect(await awaited(['new', 'article', 'mine'])).toMatchObject({ code: 2 });
});
