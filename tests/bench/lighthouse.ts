import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { browserFlags, findBrowser } from '../site/browser.ts';
import { buildSite } from '../site/build-site.ts';
import { runCommand } from './cost.ts';
import type { Figure } from './figure.ts';
import { installPackage } from './install-package.ts';
import { findPageKinds } from './page-kinds.ts';
import { repository } from './repository.ts';
import { serveAsHost } from './serve-as-host.ts';

const version = '13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const devices = { mobile: [], desktop: ['--preset=desktop'] } as const;
const measuredKinds = ['home', 'article', 'cross-post', 'search', 'lesson'];

/** Asks search engines to leave it out, which Lighthouse counts as a fault. */
const hiddenKinds = ['cross-post', 'search'];
const skippedAudit = 'is-crawlable';

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly title: string; readonly displayValue?: string }
    >
  >;
}

/** The four scores of Lighthouse for one page of each kind, as a phone and as a desktop sees it. */
export async function measureLighthouse(): Promise<Figure[]> {
  const tool = await installPackage('lighthouse', version);
  if (!tool) return [toSkipped()];
  const site = await buildSite(repository);
  const host = await serveAsHost(site);
  const figures: Figure[] = [];
  try {
    const kinds = findPageKinds(site).filter(({ name }) => measuredKinds.includes(name));
    for (const { name, addresses } of kinds) {
      for (const [device, args] of Object.entries(devices)) {
        const skip = hiddenKinds.includes(name) ? [`--skip-audits=${skippedAudit}`] : [];
        const report = await audit(tool, `${host.url}${addresses[0]}`, [...args, ...skip]);
        figures.push(toFigure(`Lighthouse ${version}, ${device}: ${name}`, report, skip));
      }
    }
  } finally {
    await host.close();
    await Promise.all([tool, site].map((folder) => rm(folder, { recursive: true })));
  }
  return figures;
}

async function audit(tool: string, url: string, options: readonly string[]): Promise<Report> {
  const file = path.join(tool, 'report.json');
  const args = [
    path.join(tool, 'node_modules/lighthouse/cli/index.js'),
    url,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--chrome-flags=${browserFlags.join(' ')}`,
    '--no-enable-error-reporting',
    ...options,
  ];
  const { code, output } = await runCommand(process.execPath, args, {
    cwd: tool,
    env: { CHROME_PATH: await findBrowser() },
  });
  if (code !== 0) throw new Error(`Lighthouse failed for ${url}:\n${output.slice(-4000)}`);
  return JSON.parse(await readFile(file, 'utf8'));
}

function toFigure(name: string, report: Report, skipped: readonly string[]): Figure {
  const scores = categories.map((id) => Math.round((report.categories[id]?.score ?? 0) * 100));
  const lost = categories.flatMap((id) => findLost(report, id));
  const notes = [
    ...lost,
    ...(skipped.length > 0 ? [`noindex on purpose, so ${skippedAudit} is left out`] : []),
  ];
  return {
    name,
    goal: '100 100 100 100',
    measured: scores.join(' '),
    isMet: scores.every((score) => score === 100),
    ...(notes.length > 0 && { note: notes.join('; ') }),
  };
}

/** What keeps a category from 100: what it counts and does not give all points for. */
function findLost({ categories, audits }: Report, category: string): string[] {
  const { score = 1, auditRefs = [] } = categories[category] ?? {};
  if (Math.round(score * 100) === 100) return [];
  return auditRefs.flatMap(({ id, weight }) => {
    const found = audits[id];
    if (weight === 0 || !found || found.score === null || found.score === 1) return [];
    return [`${found.title}${found.displayValue ? ` ${found.displayValue}` : ''}`];
  });
}

const toSkipped = (): Figure => ({
  name: `Lighthouse ${version}`,
  goal: '100 100 100 100',
  measured: 'skipped',
  note: 'the registry does not answer',
});
