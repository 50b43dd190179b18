import type { Corpus } from './corpus.ts';
import { createCorpus } from './corpus.ts';
import { type Cost, measureCost, runCommand } from './cost.ts';
import { type Figure, toRatioFigure } from './figure.ts';

const hourMs = 3_600_000;

/** How long the check takes against running the same files by hand, two at a time. */
export async function measureWallTime(corpus: Corpus, name: string): Promise<Figure[]> {
  const check = await measureCost(() => passing(corpus.check()));
  const tsx = await runEach(corpus, ['npx', 'tsx']);
  const node = await runEach(corpus, [process.execPath]);
  const seconds = ({ wallMs }: Cost) => `${(wallMs / 1000).toFixed(1)} s`;
  return [
    toRatioFigure(
      `wall time of the check ÷ xargs -P2 npx tsx (${name})`,
      check.wallMs / tsx.wallMs,
      1 / 3,
      '≤ 0.33',
      `${corpus.files.length} snippets: ${seconds(check)} against ${seconds(tsx)}`,
    ),
    toRatioFigure(
      `wall time of the check ÷ xargs -P2 node (${name})`,
      check.wallMs / node.wallMs,
      1 / 1.5,
      '≤ 0.67',
      `${seconds(check)} against ${seconds(node)}`,
    ),
    {
      name: `processor time of the check ÷ xargs -P2 node (${name})`,
      goal: '',
      measured: (check.processorMs / node.processorMs).toFixed(2),
    },
  ];
}

/** Runs each file in a process of its own, as a shell would. Programs that fail on purpose are fine. */
function runEach({ project, files }: Corpus, command: readonly string[]): Promise<Cost> {
  const input = files.map((file) => `${file}\n`).join('');
  return measureCost(() =>
    runCommand('xargs', ['-P2', '-n1', ...command], { cwd: project.root, input }),
  );
}

/** A suite that sleeps for an hour in all, against the same suite without its sleeping. */
export async function measureSleeping(snippets: number): Promise<Figure[]> {
  const checkSleeping = async (totalMs: number) => {
    const delayMs = totalMs / snippets;
    const program = (index: number) =>
      [
        "import { setTimeout as sleep } from 'node:timers/promises';",
        `for (let left = 10; left > 0; left--) await sleep(${delayMs / 10});`,
        `console.log('${index}', Math.round(performance.now()));`,
        '',
      ].join('\n');
    const corpus = await createCorpus(
      new Map(
        Array.from({ length: snippets }, (_, index) => [
          `sleeping/program-${index}`,
          program(index),
        ]),
      ),
    );
    await passing(corpus.awaited('record'));
    const cost = await measureCost(() => passing(corpus.check()));
    await corpus.remove();
    return cost.wallMs;
  };
  const awakeMs = await checkSleeping(snippets);
  const asleepMs = await checkSleeping(hourMs);
  const note = `${snippets} snippets; ${(awakeMs / 1000).toFixed(1)} s if they do not sleep`;
  return [
    {
      name: 'a suite that sleeps for an hour',
      goal: 'seconds (≤ 10)',
      measured: `${(asleepMs / 1000).toFixed(1)} s`,
      isMet: asleepMs <= 10_000,
      note,
    },
  ];
}

/** What it costs to find out that nothing has changed. */
export async function measureNothingChanged(corpus: Corpus): Promise<Figure[]> {
  const all = await measureCost(() => passing(corpus.awaited('record', '--force')));
  const none = await measureCost(() => passing(corpus.awaited('record')));
  const perSnippet = (none.wallMs / corpus.files.length).toFixed(1);
  return [
    {
      name: 'recording with nothing changed ÷ recording all',
      goal: '',
      measured: (none.wallMs / all.wallMs).toFixed(3),
      note: `${corpus.files.length} snippets in ${(none.wallMs / 1000).toFixed(1)} s, ${perSnippet} ms each`,
    },
  ];
}

async function passing(
  run: Promise<{ readonly code: number | null; readonly output: string }>,
): Promise<void> {
  const { code, output } = await run;
  if (code !== 0) throw new Error(`Ended with ${code}:\n${output.slice(-4000)}`);
}
