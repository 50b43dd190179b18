/**
 * Measures what the design promises, and prints it as a table. `npm run bench -- quick` measures little of each.
 * Everything is a ratio of one run on one machine; nothing here is a test.
 */
import { measureBuild, measureGrowth } from './build.ts';
import { type Corpus, copySnippets } from './corpus.ts';
import { measureDeterminism } from './determinism.ts';
import { measureEditing } from './editing.ts';
import { type Figure, formatFigures, fullScale, quickScale } from './figure.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measurePages } from './pages.ts';
import { measureProcessorTime } from './processor-time.ts';
import { measureTimeline } from './timeline.ts';
import { measureTracing } from './tracing.ts';
import { measureNothingChanged, measureSleeping, measureWallTime } from './wall-time.ts';

const words = process.argv.slice(2);
const scale = words.includes('quick') ? quickScale : fullScale;
const chosen = words.filter((word) => word !== 'quick');

let opened: Promise<Corpus> | undefined;
/** Copies of our own snippets, for the measurements that run programs. */
const openCorpus = () => (opened ??= makeCorpus());

async function makeCorpus(): Promise<Corpus> {
  const corpus = await copySnippets(scale.snippets);
  // Anew, because a committed recording may be older than the engine.
  await corpus.awaited('record', '--force');
  return corpus;
}

const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
  processor: async () => measureProcessorTime(await openCorpus()),
  wall: async () => measureWallTime(await openCorpus(), 'own snippets'),
  sleeping: () => measureSleeping(scale.hourSnippets),
  unchanged: async () => measureNothingChanged(await openCorpus()),
  tracing: async () => measureTracing(await openCorpus()),
  timeline: () => measureTimeline(),
  determinism: () => measureDeterminism(scale.mixedPrograms, scale.runsPerCondition),
  build: () => measureBuild(scale.articles, scale.buildRounds),
  growth: () => measureGrowth(scale.growth),
  pages: () => measurePages(),
  edit: () => measureEditing(scale.editRounds),
  lighthouse: () => measureLighthouse(),
};

const unknown = chosen.find((word) => !Object.hasOwn(parts, word));
if (unknown)
  throw new Error(
    `"${unknown}" is not measured; there are quick, ${Object.keys(parts).join(', ')}.`,
  );

const figures: Figure[] = [];
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    process.stderr.write(`measuring ${name} …\n`);
    figures.push(...(await measure()));
  }
} finally {
  await (await opened)?.remove();
}
process.stdout.write(`${formatFigures(figures)}\n`);
