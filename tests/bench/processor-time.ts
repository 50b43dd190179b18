import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createRunner } from '../../src/run/index.ts';
import { readSnippet, type Snippet } from '../../src/snippets/index.ts';
import type { Corpus } from './corpus.ts';
import { measureCost, runCommand } from './cost.ts';
import { type Figure, median, sum, toRatioFigure } from './figure.ts';

const goalRatio = 1.5;

/** So many processes in a row at least make the kernel's steps of 10 ms small. */
const smallestGroup = 6;

interface Pair {
  readonly name: string;
  readonly snippetMs: number;
  readonly bareMs: number;
}

/** What a snippet's process costs, and what everything around it costs, against starting the bare runtime. */
export async function measureProcessorTime(corpus: Corpus): Promise<Figure[]> {
  const { project, files } = corpus;
  const emptyFile = path.join(project.root, 'empty.mjs');
  await writeFile(emptyFile, '');
  const startBare = () => runCommand(process.execPath, [emptyFile]);

  const pairs = await measurePairs(corpus, startBare);
  const bareMs = sum(pairs.map((pair) => pair.bareMs)) / pairs.length;
  const ratioOf = (pair: Pair) => pair.snippetMs / pair.bareMs;
  const costly = pairs
    .filter((pair) => ratioOf(pair) > goalRatio)
    .sort((a, b) => ratioOf(b) - ratioOf(a));
  const names = costly.map((pair) => `${pair.name} ${ratioOf(pair).toFixed(2)}`).join(', ');

  const record = await measureCost(() => corpus.awaited('record', '--force'));
  const check = await measureCost(corpus.check);
  const tsx = await measureCost(async () => {
    const cli = path.join(project.root, 'node_modules/tsx/dist/cli.mjs');
    for (let times = 0; times < smallestGroup; times++) {
      await runCommand(process.execPath, [cli, emptyFile]);
    }
  });
  const toInformation = (name: string, processorMs: number, count: number): Figure => ({
    name: `processor time of ${name} ÷ bare runtime`,
    goal: '',
    measured: (processorMs / count / bareMs).toFixed(2),
  });
  return [
    toRatioFigure(
      'processor time of a snippet ÷ bare runtime, median',
      median(pairs.map(ratioOf)),
      goalRatio,
      '≤ 1.50',
      `bare runtime ${bareMs.toFixed(0)} ms; ${pairs.length} different snippets`,
    ),
    {
      name: 'snippets that keep to it, their own work included',
      goal: `${pairs.length} of ${pairs.length}`,
      measured: `${pairs.length - costly.length} of ${pairs.length}`,
      isMet: costly.length === 0,
      ...(costly.length > 0 && { note: names }),
    },
    toInformation('`tsx empty.mjs`', tsx.processorMs, smallestGroup),
    toInformation('`record --force`, per snippet', record.processorMs, files.length),
    toInformation('the whole check, per snippet', check.processorMs, files.length),
  ];
}

/** Each snippet with all its copies, against as many starts of the bare runtime at the same time of the day. */
async function measurePairs({ project, files }: Corpus, startBare: () => Promise<unknown>) {
  const runner = createRunner(project);
  const toName = (file: string) => file.replace(/^snippets\/copy-\d+\//, '');
  const groups = Object.entries(Object.groupBy(files, toName));
  const pairs: Pair[] = [];
  let isMade = false;

  for (const [name, copies = []] of groups) {
    const snippets = await Promise.all(
      copies.map((file) => readSnippet(project, path.join(project.root, file))),
    );
    const group = Array.from(
      { length: Math.max(smallestGroup, snippets.length) },
      (_, index) => snippets[index % snippets.length] as Snippet,
    );
    // What is made once, at the first run, is not part of any snippet.
    if (!isMade) await runner.run(group[0] as Snippet);
    isMade = true;
    const bare = await measureCost(async () => {
      for (const _ of group) await startBare();
    });
    const run = await measureCost(async () => {
      for (const snippet of group) await runner.run(snippet);
    });
    pairs.push({
      name,
      snippetMs: run.processorMs / group.length,
      bareMs: bare.processorMs / group.length,
    });
  }
  return pairs;
}
