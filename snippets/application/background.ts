import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';

// #region background
export type Background = ReturnType<typeof createBackground>;

/** Keeps work for which no response waits, so that its errors are heard and its end can be awaited. */
export function createBackground(onError: (error: unknown) => void) {
  const underWay = new Set<Promise<void>>();
  return {
    run(work: () => Promise<void>): void {
      const done = Promise.try(work)
        .catch(onError)
        .finally(() => underWay.delete(done));
      underWay.add(done);
    },
    async settled(): Promise<void> {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
// #endregion background

// #region tried
if (import.meta.main) {
  const background = createBackground((error) =>
    console.log(`  lost: ${(error as Error).message}`),
  );

  async function count(name: string): Promise<void> {
    await sleep(400);
    if (name === 'milk') throw new Error(`no row for ${name}`);
    console.log(`  counted ${name}`);
  }

  const app = new Hono().get('/to/:name', (c) => {
    const name = c.req.param('name');
    background.run(() => count(name));
    return c.redirect(`https://${name}.example/`);
  });

  for (const path of ['/to/tea', '/to/milk']) {
    console.log(path, (await app.request(path)).status);
  }
  await background.settled();
  console.log('all counted, or lost and said so');
}
// #endregion tried
