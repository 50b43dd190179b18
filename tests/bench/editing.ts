import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { frameAddress } from '../../src/addresses/index.ts';
import { launchBrowser } from '../site/browser.ts';
import { buildSite } from '../site/build-site.ts';
import { type Figure, median, sum } from './figure.ts';
import { repository } from './repository.ts';
import { serveAsHost } from './serve-as-host.ts';

const goalBytes = 200_000;
/** What does not come by then fails the measurement. */
const limitMs = 30_000;
/** So long after that is what it has begun to load counted, too. */
const quietMs = 1500;

/** A press on a button of a page, and what is on the page when it has done its work. */
interface Press {
  readonly name: string;
  readonly address: string;
  readonly button: string;
  readonly done: string;
}

const bare: Press = {
  name: 'a text on a bare page',
  address: '/',
  button: 'button',
  done: 'output:not(:empty)',
};
const [edit, run, open, check] = [
  {
    name: 'Edit, until the editor takes input',
    address: '/articles/why-waiting-is-the-work/',
    button: '.listing[data-program] button.edit',
    done: '.cm-content:focus',
  },
  {
    name: 'Run, until there is output',
    address: '/articles/why-waiting-is-the-work/',
    button: '.listing[data-program] button.run',
    done: '.listing .verdict',
  },
  {
    name: 'an exercise opened, until the editor takes input',
    address: '/curriculum/many-at-once/',
    button: '.workbench-open',
    done: '.cm-content:focus',
  },
  {
    name: 'an answer run, until its checks are marked',
    address: '/curriculum/many-at-once/',
    button: '.workbench .is-main',
    done: '.check-state',
  },
] as const satisfies readonly Press[];

interface Sample {
  readonly ms: number;
  /** Of what was loaded, by where that is; compressed. */
  readonly bytes: Readonly<Record<'frame' | 'rest', number>>;
}
type Samples = Readonly<Record<'cold' | 'warm', Sample[]>>;

/** From the press on a button until a reader has what it is for: with an empty cache, and with a full one. */
export async function measureEditing(rounds: number): Promise<Figure[]> {
  const folder = await buildSite(repository);
  const host = await serveAsHost(folder);
  const barePage = await serveBarePage();
  const browser = await launchBrowser();
  try {
    const visits = [
      { url: barePage.url, presses: [bare] },
      { url: host.url, presses: [edit] },
      { url: host.url, presses: [run] },
      { url: host.url, presses: [open, check] },
    ] as const;
    const measured = new Map<Press, Samples>();
    for (let round = 0; round < rounds; round++) {
      for (const { url, presses } of visits) {
        const context = await browser.newContext();
        for (const state of ['cold', 'warm'] as const) {
          for (const [press, sample] of await visit(context, url, presses)) {
            const samples = measured.get(press) ?? { cold: [], warm: [] };
            measured.set(press, samples);
            samples[state].push(sample);
          }
        }
        await context.close();
      }
    }
    const bareMs = toMs(measured.get(bare)?.cold ?? []);
    return [...measured].flatMap(([press, samples]) => toFigures(press, samples, bareMs));
  } finally {
    await browser.close();
    await Promise.all([host.close(), barePage.close(), rm(folder, { recursive: true })]);
  }
}

/** Opens a page and presses one button after the other. */
async function visit(
  context: BrowserContext,
  url: string,
  presses: readonly Press[],
): Promise<(readonly [Press, Sample])[]> {
  const page = await context.newPage();
  page.setDefaultTimeout(limitMs);
  let loaded: Promise<readonly [isFrame: boolean, bytes: number]>[] = [];
  page.on('requestfinished', (request) => {
    const isFrame = request.url().includes(frameAddress);
    const toLoaded = (bytes: number) => [isFrame, bytes] as const;
    loaded.push(
      request.sizes().then(
        ({ responseBodySize }) => toLoaded(responseBodySize),
        () => toLoaded(0),
      ),
    );
  });
  await page.goto(url + presses[0]?.address, { waitUntil: 'networkidle' });
  const samples: (readonly [Press, Sample])[] = [];
  for (const press of presses) {
    await page.locator(press.button).first().waitFor();
    loaded = [];
    const ms = await timePress(page, press);
    await page.waitForTimeout(quietMs);
    const sizes = await Promise.all(loaded);
    const sumOf = (ofFrame: boolean) =>
      sum(sizes.filter(([isFrame]) => isFrame === ofFrame).map(([, bytes]) => Math.max(bytes, 0)));
    samples.push([press, { ms, bytes: { frame: sumOf(true), rest: sumOf(false) } }]);
  }
  await page.close();
  return samples;
}

/** Presses within the page, and waits there until the frame is painted that shows what was asked for. */
function timePress(page: Page, { button, done }: Press): Promise<number> {
  return page.evaluate(
    ([button, done, limitMs]) =>
      new Promise<number>((resolve, reject) => {
        const pressedMs = performance.now();
        const giveUp = () => reject(new Error(`${done} did not come after ${button}`));
        setTimeout(giveUp, limitMs);
        // An editor stands in a tree of its own.
        const trees = () => [
          document,
          ...[...document.querySelectorAll('.editor-place *')].map((host) => host.shadowRoot),
        ];
        const finish = () => resolve(performance.now() - pressedMs);
        const look = () => {
          const isThere = trees().some((tree) => tree?.querySelector(done));
          requestAnimationFrame(isThere ? finish : look);
        };
        document.querySelector<HTMLElement>(button)?.click();
        requestAnimationFrame(look);
      }),
    [button, done, limitMs] as const,
  );
}

const toMs = (samples: readonly Sample[]) => median(samples.map(({ ms }) => ms));

function toFigures({ name }: Press, { cold, warm }: Samples, bareMs: number): Figure[] {
  const [coldMs, warmMs] = [toMs(cold), toMs(warm)];
  const toBytes = (part: keyof Sample['bytes']) => median(cold.map(({ bytes }) => bytes[part]));
  const [frame, rest] = [toBytes('frame'), toBytes('rest')];
  const isEditor = name === edit.name;
  const times: Figure = {
    name: `milliseconds: ${name}`,
    goal: '',
    measured: `${Math.round(coldMs)} cold, ${Math.round(warmMs)} warm`,
    ...(name !== bare.name && {
      note: `beside ${Math.round(bareMs)} for a text on a bare page; medians of ${cold.length} fresh browser contexts`,
    }),
  };
  if (name === bare.name) return [times];
  const size: Figure = {
    name: `bytes: ${name}`,
    goal: isEditor ? `≤ ${goalBytes / 1000} kB` : '',
    measured: toKilobytes(rest),
    ...(isEditor && { isMet: rest <= goalBytes }),
    ...(frame > 0 && { note: `and ${toKilobytes(frame)} for the frame in which programs run` }),
  };
  return [times, size];
}

const toKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** The least that a press on a button can cost. */
async function serveBarePage() {
  const html =
    '<!doctype html><title>Bare</title><button>Press</button><output></output>' +
    "<script>document.querySelector('button').onclick = () => { document.querySelector('output').textContent = 'done'; };</script>";
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
