import path from 'node:path';
import { createRunner } from '../../src/run/index.ts';
import { readSnippet } from '../../src/snippets/index.ts';
import type { Corpus } from './corpus.ts';
import { measureCost } from './cost.ts';
import { type Figure, sum, toRatioFigure } from './figure.ts';

const goalRatio = 1.15;

/** So many runs in a row at least make the kernel's steps of 10 ms small. */
const groupSize = 4;

/** What instrumentation costs: each snippet with and without it, in turn. */
export async function measureTracing({ project, files }: Corpus): Promise<Figure[]> {
  const runner = createRunner(project);
  const own = files.filter((file) => file.startsWith('snippets/copy-1/'));
  const costs: { tracedMs: number; plainMs: number }[] = [];
  for (const file of own) {
    const snippet = await readSnippet(project, path.join(project.root, file));
    const cost = (isTraced: boolean) =>
      measureCost(async () => {
        for (let times = 0; times < groupSize; times++) await runner.run(snippet, { isTraced });
      });
    const plain = await cost(false);
    const traced = await cost(true);
    costs.push({ tracedMs: traced.processorMs, plainMs: plain.processorMs });
  }
  const ratio =
    sum(costs.map(({ tracedMs }) => tracedMs)) / sum(costs.map(({ plainMs }) => plainMs));
  const name = 'processor time with tasks recorded ÷ without, all snippets';
  return [toRatioFigure(name, ratio, goalRatio, '≤ 1.15', `${own.length} snippets`)];
}
