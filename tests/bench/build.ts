import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cost, runCommand } from './cost.ts';
import { type Figure, median, toRatioFigure } from './figure.ts';
import { type ProcessWatch, type Usage, watchProcess } from './process-watch.ts';
import { createArticles } from './site-articles.ts';
import { type Generator, generators } from './site-generators.ts';
import { readMaterial } from './site-material.ts';

const goalRatio = 1.1;

type BuildCost = Cost & Usage;

interface Site {
  readonly generator: Generator;
  readonly folder: string;
  readonly costs: BuildCost[];
}

/** What cold builds of the same articles cost by all generators, in turn; so many rounds. */
export async function measureBuild(count: number, rounds: number): Promise<Figure[]> {
  const { sites, absent, remove } = await prepareSites(count, generators);
  try {
    await buildInTurn(sites, rounds);
    return [...toFigures(sites, count), ...absent.map(toAbsent)];
  } finally {
    await remove();
  }
}

/** How the cost of this project and of bare Astro grows with the number of articles. */
export async function measureGrowth(counts: readonly number[]): Promise<Figure[]> {
  const compared = generators.slice(0, 2);
  const figures: Figure[] = [];
  for (const count of counts) {
    const { sites, remove } = await prepareSites(count, compared);
    try {
      await buildInTurn(sites, 1);
      figures.push(...toFigures(sites, count));
    } finally {
      await remove();
    }
  }
  return figures;
}

async function prepareSites(count: number, wanted: readonly Generator[]) {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), 'awaited-bench-sites-')));
  const articles = createArticles(await readMaterial(), count);
  const sites: Site[] = [];
  const absent: Generator[] = [];
  for (const [index, generator] of wanted.entries()) {
    const folder = path.join(root, String(index));
    await mkdir(folder);
    const isThere = await generator.prepare(folder, articles);
    if (isThere) sites.push({ generator, folder, costs: [] });
    else absent.push(generator);
  }
  return { sites, absent, remove: () => rm(root, { recursive: true, force: true }) };
}

async function buildInTurn(sites: readonly Site[], rounds: number): Promise<void> {
  for (let round = 1; round <= rounds; round++) {
    for (const { generator, folder, costs } of sites) {
      for (const name of generator.leftovers)
        await rm(path.join(folder, name), { recursive: true, force: true });
      const cost = await measureOne(generator, folder);
      costs.push(cost);
      process.stderr.write(`  ${generator.name}, round ${round}: ${formatCost(cost)}\n`);
    }
  }
}

async function measureOne(generator: Generator, folder: string): Promise<BuildCost> {
  const [command, ...args] = generator.command(folder);
  const startMs = performance.now();
  let watch: ProcessWatch | undefined;
  const onStart = (pid: number) => {
    watch = watchProcess(pid);
  };
  const { code, output } = await runCommand(command, args, { cwd: folder, onStart });
  const wallMs = performance.now() - startMs;
  if (!watch || code !== 0) throw new Error(`${generator.name} failed:\n${output.slice(-4000)}`);
  return { wallMs, ...watch.stop() };
}

/** Each against bare Astro in the same round. */
function toFigures(sites: readonly Site[], count: number): Figure[] {
  const bare = sites[1];
  return sites.flatMap(({ generator, costs }, index) => {
    const ratios = costs.map((cost, round) => {
      return cost.processorMs / (bare?.costs[round]?.processorMs ?? Number.NaN);
    });
    const typical = costs.toSorted((a, b) => a.processorMs - b.processorMs)[costs.length >> 1];
    const name = `${count} articles, processor time ÷ bare Astro: ${generator.name}`;
    const note = `${typical ? formatCost(typical) : ''}; makes ${generator.makes}`;
    return index === 0
      ? [toRatioFigure(name, median(ratios), goalRatio, '≤ 1.10', note)]
      : [{ name, goal: '', measured: median(ratios).toFixed(2), note }];
  });
}

const toAbsent = ({ name }: Generator): Figure => ({
  name: `processor time ÷ bare Astro: ${name}`,
  goal: '',
  measured: 'skipped',
  note: 'not on this machine, or its registry does not answer',
});

const formatCost = ({ wallMs, processorMs, peakBytes }: BuildCost) =>
  `${(processorMs / 1000).toFixed(1)} s of processor time, ${(wallMs / 1000).toFixed(1)} s, ${Math.round(peakBytes / 2 ** 20)} MiB at most`;
