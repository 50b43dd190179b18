/** Runs every snippet of a project so many times, so many at once, and prints how often each recording came. */
import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { createProject } from '../../src/project.ts';
import { makeRecording } from '../../src/recorder/index.ts';
import { formatRecording } from '../../src/recordings/index.ts';
import { createRunner } from '../../src/run/index.ts';
import { findSnippets, readSnippet, toSnippetFile } from '../../src/snippets/index.ts';
import type { Hashes } from './determinism.ts';

const [root = '', runs = '1', places = '1'] = process.argv.slice(2);
const project = createProject(root);
const runner = createRunner(project);
const limit = pLimit(Number(places));
const hashes: Hashes = {};

async function runOnce(id: string): Promise<void> {
  const snippet = await readSnippet(project, toSnippetFile(project, id) ?? '');
  const { recording, problems } = await makeRecording(project, runner, snippet);
  const text = recording ? formatRecording(recording) : JSON.stringify(problems);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const counts = hashes[id] ?? {};
  hashes[id] = { ...counts, [hash]: (counts[hash] ?? 0) + 1 };
}

const ids = await findSnippets(project);
const rounds = Array.from({ length: Number(runs) }, () => ids).flat();
await Promise.all(rounds.map((id) => limit(() => runOnce(id))));
process.stdout.write(JSON.stringify(hashes));
