import { setTimeout as sleep } from 'node:timers/promises';

const site = new Map([
  ['/', { answerMs: 100, links: ['/maps', '/about', '/old'] }],
  ['/maps', { answerMs: 150, links: ['/maps/south', '/maps/north', '/'] }],
  ['/about', { answerMs: 60, links: ['/maps', '/team'] }],
  ['/maps/north', { answerMs: 220, links: ['/maps', '/tiles'] }],
  ['/maps/south', { answerMs: 900, links: ['/maps', '/tiles'] }],
  ['/team', { answerMs: 130, links: ['/about', '/maps'] }],
  ['/tiles', { answerMs: 90, links: ['/legend', '/prices'] }],
  ['/legend', { answerMs: 70, links: ['/tiles', '/prices'] }],
  ['/prices', { answerMs: 300, links: [] }],
]);

// Stands for a request: gives the links of a page.
async function fetchPage(path: string, signal?: AbortSignal): Promise<readonly string[]> {
  const page = site.get(path);
  try {
    await sleep(page?.answerMs ?? 80, undefined, { signal });
  } catch (error) {
    say(`stopped asking for ${path}`);
    throw error;
  }
  if (!page) throw new Error('is missing');
  return page.links;
}

interface Visit {
  readonly path: string;
  readonly links: readonly string[];
  // What is wrong with a page that could not be read.
  readonly failure?: string;
}

let start = 0;

function begin(text: string): void {
  start = performance.now();
  console.log(text);
}

function say(text: string): void {
  console.log(`${Math.round(performance.now() - start)} ms: ${text}`);
}

const pageLimitMs = 400;

// Reads a page. One that is missing or too slow is a visit with a failure; an abort is an error.
async function visit(path: string, signal: AbortSignal): Promise<Visit> {
  const limit = AbortSignal.timeout(pageLimitMs);
  try {
    return { path, links: await fetchPage(path, AbortSignal.any([signal, limit])) };
  } catch (error) {
    signal.throwIfAborted();
    return { path, links: [], failure: limit.aborted ? 'is too slow' : (error as Error).message };
  }
}

// Visits a page and all that it leads to, each once and so many at a time. Gives each as it comes.
async function* crawl(first: string, places: number, signal: AbortSignal): AsyncGenerator<Visit> {
  const left = new AbortController();
  const stop = AbortSignal.any([signal, left.signal]);
  const known = new Set([first]);
  const waiting = [first];
  const underWay = new Map<string, Promise<Visit>>();
  try {
    while (waiting.length > 0 || underWay.size > 0) {
      for (const path of waiting.splice(0, places - underWay.size)) {
        underWay.set(path, visit(path, stop));
      }
      const visited = await Promise.race(underWay.values());
      underWay.delete(visited.path);
      waiting.push(...visited.links.filter((link) => !known.has(link)));
      for (const link of visited.links) known.add(link);
      yield visited;
    }
  } finally {
    left.abort();
    await Promise.allSettled(underWay.values());
  }
}

// Says what each page is like, and every 200 ms how many there are so far. Ends when the time is over.
async function survey(name: string, limitMs: number): Promise<void> {
  begin(`${name} begins`);
  const limit = AbortSignal.timeout(limitMs);
  let pages = 0;
  const progress = setInterval(() => say(`${pages} pages so far`), 200);
  try {
    for await (const { path, links, failure } of crawl('/', 2, limit)) {
      pages += 1;
      say(`${path} ${failure ?? `has ${links.length} links`}`);
    }
    console.log(`${name} is complete: ${pages} pages`);
  } finally {
    clearInterval(progress);
  }
}

// Leaves the crawl as soon as the page has been visited.
async function find(path: string): Promise<void> {
  begin(`Looking for ${path}`);
  for await (const visit of crawl('/', 2, new AbortController().signal)) {
    if (visit.path !== path) continue;
    say(`${path} is there`);
    break;
  }
}

await survey('Survey', 5000);
await find('/legend');
await survey('Short survey', 300);
console.log('All is done');
