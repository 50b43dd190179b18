import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../site/browser.ts';
import { buildSite } from '../site/build-site.ts';
import { type Figure, sum } from './figure.ts';
import { findPageKinds, type PageKind } from './page-kinds.ts';
import { repository } from './repository.ts';
import { serveAsHost } from './serve-as-host.ts';

const goalBytes = 60_000;
const question = 'microtask';

/** What a visit loads, compressed, by kind of file. */
type Bytes = Readonly<
  Record<'document' | 'stylesheet' | 'script' | 'font' | 'image' | 'other', number>
>;

/** What a first visit to each kind of page loads, and a first question to the search. */
export async function measurePages(): Promise<Figure[]> {
  const folder = await buildSite(repository);
  const host = await serveAsHost(folder);
  const browser = await launchBrowser();
  try {
    const figures: Figure[] = [];
    for (const kind of findPageKinds(folder)) figures.push(await toFigure(browser, host.url, kind));
    const answer = await visit(browser, `${host.url}/search/?q=${question}`, '.search-results a');
    const form = await visit(browser, `${host.url}/search/`);
    return [...figures, toSearchFigure(answer, form)];
  } finally {
    await browser.close();
    await host.close();
    await rm(folder, { recursive: true });
  }
}

/** The largest page of a kind. */
async function toFigure(
  browser: Browser,
  url: string,
  { name, addresses }: PageKind,
): Promise<Figure> {
  const visits: { address: string; bytes: Bytes }[] = [];
  for (const address of addresses)
    visits.push({ address, bytes: await visit(browser, url + address) });
  const [largest] = visits.toSorted((a, b) => withoutLook(b.bytes) - withoutLook(a.bytes));
  if (!largest) return { name: `bytes of a page: ${name}`, goal: '', measured: 'there is none' };
  const { document, stylesheet, script, font, image } = largest.bytes;
  const total = withoutLook(largest.bytes);
  const hasGoal = name === 'article';
  return {
    name: `bytes of a page, largest of ${addresses.length}: ${name}`,
    goal: hasGoal ? '≤ 60.0 kB' : '',
    measured: toKilobytes(total),
    ...(hasGoal && { isMet: total <= goalBytes }),
    note: `${largest.address}: text ${toKilobytes(document)}, styles ${toKilobytes(stylesheet)}, scripts ${toKilobytes(script)}; and fonts ${toKilobytes(font)}, images ${toKilobytes(image)}`,
  };
}

function toSearchFigure(answer: Bytes, form: Bytes): Figure {
  const more = sum(Object.values(answer)) - sum(Object.values(form));
  return {
    name: `bytes of a first search query, “${question}”`,
    goal: '',
    measured: toKilobytes(more),
    note: 'beyond the page itself: the engine, its word list, the part of the index, and what is shown of each result',
  };
}

const withoutLook = ({ font, image, ...rest }: Bytes) => sum(Object.values(rest));
const toKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Opens a page with an empty cache and waits until it is quiet, and until there is what `awaited` selects. */
async function visit(browser: Browser, url: string, awaited?: string): Promise<Bytes> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bytes: Record<keyof Bytes, number> = {
    document: 0,
    stylesheet: 0,
    script: 0,
    font: 0,
    image: 0,
    other: 0,
  };
  const sizes: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const type = request.resourceType();
    const key = type in bytes ? (type as keyof Bytes) : 'other';
    const add = async () => {
      bytes[key] += (await request.sizes()).responseBodySize;
    };
    sizes.push(add());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  if (awaited !== undefined) {
    await page.locator(awaited).first().waitFor();
    await page.waitForLoadState('networkidle');
  }
  await Promise.all(sizes);
  await context.close();
  return bytes;
}
