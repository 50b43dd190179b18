import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { timeout } from 'hono/timeout';
import { createStore, type Store } from './links.ts';

// #region previews
/** Asks the page behind an address for its title. */
export type TitleOf = (url: string, signal: AbortSignal) => Promise<string>;

export function createPreviews(store: Store, titleOf: TitleOf, limitMs = 300) {
  return new Hono().get('/previews', async (c) => {
    const links = await store.all();
    const signal = AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(limitMs)]);
    const outcomes = await Promise.allSettled(links.map(({ url }) => titleOf(url, signal)));
    return c.json(
      links.map(({ name }, index) => {
        const outcome = outcomes[index];
        return { name, title: outcome?.status === 'fulfilled' ? outcome.value : null };
      }),
    );
  });
}
// #endregion previews

// #region tried
if (import.meta.main) {
  const slowTitleOf: TitleOf = async (url, signal) => {
    const { hostname } = new URL(url);
    try {
      await sleep(hostname === 'milk.example' ? 900 : 100, undefined, { signal });
      if (hostname === 'rum.example') throw new Error('not found');
      return `All about ${hostname}`;
    } finally {
      console.log(`  ${hostname}: over`);
    }
  };

  const store = createStore();
  for (const name of ['tea', 'milk', 'rum']) {
    await store.add({ name, url: `https://${name}.example/` });
  }

  async function show(app: Hono): Promise<void> {
    const start = performance.now();
    const response = await app.request('/previews');
    console.log(response.status, await response.text());
    console.log(`answered after ${Math.round(performance.now() - start)} ms`);
  }

  await show(createPreviews(store, slowTitleOf));
  console.log('with the middleware timeout:');
  await show(new Hono().use(timeout(300)).route('/', createPreviews(store, slowTitleOf, 60_000)));
}
// #endregion tried
