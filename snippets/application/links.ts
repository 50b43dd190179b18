import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { validator } from 'hono/validator';
import { z } from 'zod';

// #region store
export interface Link {
  readonly name: string;
  readonly url: string;
}

export type Store = ReturnType<typeof createStore>;

/** Stands for a table of a database, with a unique name in each row. */
export function createStore() {
  const rows = new Map<string, Link & { visits: number }>();
  return {
    async add(link: Link): Promise<boolean> {
      await sleep(20);
      if (rows.has(link.name)) return false;
      rows.set(link.name, { ...link, visits: 0 });
      return true;
    },
    async find(name: string): Promise<Link | undefined> {
      await sleep(20);
      return rows.get(name);
    },
    async all(): Promise<readonly (Link & { readonly visits: number })[]> {
      await sleep(20);
      return [...rows.values()];
    },
    async countVisit(name: string): Promise<void> {
      await sleep(400); // a slow table
      const row = rows.get(name);
      if (!row) throw new Error(`no row for ${name}`);
      row.visits++;
    },
  };
}
// #endregion store

// #region routes
const linkSchema = z.object({
  name: z.string().regex(/^[a-z]{1,12}$/, 'must be 1 to 12 lower-case letters'),
  url: z.url({ protocol: /^https?$/, error: 'must be an address that begins with http' }),
});

const validLink = validator('json', (body, c) => {
  const { success, data, error } = linkSchema.safeParse(body);
  if (success) return data;
  return c.json(
    error.issues.map(({ path, message }) => `${path.join('.')} ${message}`),
    400,
  );
});

export function createLinks(store: Store, onVisit = (_name: string): void => {}) {
  return new Hono()
    .post('/links', validLink, async (c) => {
      const link = c.req.valid('json');
      return (await store.add(link)) ? c.json(link, 201) : c.text('name is taken', 409);
    })
    .get('/to/:name', async (c) => {
      const link = await store.find(c.req.param('name'));
      if (!link) return c.notFound();
      onVisit(link.name);
      return c.redirect(link.url);
    });
}
// #endregion routes

// #region tried
if (import.meta.main) {
  const app = createLinks(createStore());

  async function tell(what: string, answered: Response | Promise<Response>): Promise<void> {
    const response = await answered;
    const text = response.headers.get('location') ?? (await response.text());
    console.log(`${what}: ${response.status} ${text}`);
  }
  const post = (body: string) =>
    app.request('/links', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });

  const tea = JSON.stringify({ name: 'tea', url: 'https://tea.example/' });
  await Promise.all([
    tell('first', post(tea)),
    tell('same moment', post(tea)),
    tell('invalid', post('{"name": "Tea!", "url": "javascript:alert(1)"}')),
    tell('cut off', post('{"name": "te')),
  ]);
  await Promise.all([tell('tea', app.request('/to/tea')), tell('milk', app.request('/to/milk'))]);
}
// #endregion tried
