import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { createApp, type Surroundings } from './app.ts';
import { createBackground } from './background.ts';
import { createStore } from './links.ts';

// #region setup
function setUp(changes: Partial<Surroundings> = {}) {
  const store = createStore();
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const background = createBackground((error) => log(`lost: ${(error as Error).message}`));
  const titleOf = async (url: string) => `title of ${url}`;
  const { signal: stopping } = new AbortController();
  const app = createApp({ store, titleOf, background, stopping, log, ...changes });
  return { app, store, background, logged };
}

const tea = { name: 'tea', url: 'https://tea.example/' };
// #endregion setup

// #region tests
test('a visit is redirected first and counted afterwards', async () => {
  const { app, store, background } = setUp();
  await store.add(tea);

  const response = await app.request('/to/tea');
  assert.equal(response.headers.get('location'), tea.url);
  assert.equal((await store.all())[0]?.visits, 0);

  await background.settled();
  assert.equal((await store.all())[0]?.visits, 1);
});

test('who asks for previews and leaves, stops the asking', async () => {
  const asked = Promise.withResolvers<AbortSignal>();
  const { app, store } = setUp({
    async titleOf(_url, signal) {
      asked.resolve(signal);
      await once(signal, 'abort');
      throw signal.reason;
    },
  });
  await store.add(tea);

  const client = new AbortController();
  const answered = app.request('/previews', { signal: client.signal });
  const signal = await asked.promise;
  client.abort();
  assert.equal(signal.aborted, true);
  await answered;
});

test('a bug is logged, and the client learns nothing of it', async () => {
  const { app, logged } = setUp({
    store: { ...createStore(), find: () => Promise.reject(new Error('secret')) },
  });
  const response = await app.request('/to/tea');
  assert.equal(response.status, 500);
  assert.doesNotMatch(await response.text(), /secret/);
  assert.match(logged.join(), /secret/);
});
// #endregion tests
