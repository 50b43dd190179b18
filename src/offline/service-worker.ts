/** The script of the service worker: gives pages what runs and edits programs when there is no network. */

import { howToAnswer } from './how-to-answer.ts';

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Asking extends Lasting {
  readonly data: unknown;
}
interface Events {
  install: Lasting;
  activate: Lasting;
  fetch: Fetching;
  message: Asking;
}
declare const registration: ServiceWorkerRegistration;
declare const clients: { claim(): Promise<void> };
declare function skipWaiting(): Promise<void>;

const { scope } = registration;
/** With the scope: other sites of the same host have their caches in the same place. */
const prefix = `awaited ${scope} `;
const cacheName = `${prefix}1`;
/** What was kept first goes first, so that files of versions that are long gone do not pile up. */
const mostFiles = 500;

on('install', (event) => event.waitUntil(skipWaiting()));
on('activate', (event) => event.waitUntil(forgetOldCaches().then(() => clients.claim())));
on('message', (event) => event.waitUntil(keepAll(event.data)));
on('fetch', (event) => {
  const { request } = event;
  const answer = request.method === 'GET' ? howToAnswer(request.url, scope) : undefined;
  if (answer === 'cache first') event.respondWith(cacheFirst(event));
  if (answer === 'network first') event.respondWith(networkFirst(event));
});

async function cacheFirst(event: Fetching): Promise<Response> {
  return (await find(event.request.url)) ?? fetchAndKeep(event);
}

async function networkFirst(event: Fetching): Promise<Response> {
  try {
    return await fetchAndKeep(event);
  } catch (error) {
    const kept = await find(event.request.url);
    if (kept) return kept;
    throw error;
  }
}

async function fetchAndKeep(event: Fetching): Promise<Response> {
  const response = await fetch(event.request);
  event.waitUntil(keep(event.request.url, response.clone()));
  return response;
}

/** What a page has loaded before this worker was there to see it, or may need. */
async function keepAll(urls: unknown): Promise<void> {
  const asked = Array.isArray(urls) ? urls.filter((url) => howToAnswer(String(url), scope)) : [];
  for (const url of asked) {
    if (await find(url)) continue;
    await fetch(url).then(
      (response) => keep(url, response),
      () => {},
    );
  }
  const cache = await caches.open(cacheName);
  for (const request of (await cache.keys()).slice(0, -mostFiles)) await cache.delete(request);
}

/** Where there is no room, the page goes on as if nothing were kept. */
async function keep(url: string, response: Response): Promise<void> {
  if (!response.ok) return;
  const cache = await caches.open(cacheName);
  await cache.put(url, response).catch(() => {});
}

const find = async (url: string) => (await caches.open(cacheName)).match(url, { ignoreVary: true });

async function forgetOldCaches(): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(own.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
}

function on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void) {
  addEventListener(name, listener as EventListener);
}
