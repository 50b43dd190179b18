import { announce } from './copy-text.ts';
import { formatCount } from './format-count.ts';
import { toExcerpt } from './to-excerpt.ts';

/** What we use of Pagefind's module, which exists only in a built site. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

interface Found {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly excerpt: string;
  readonly sub_results: readonly {
    readonly url: string;
    readonly title: string;
    readonly excerpt: string;
  }[];
}

const shownResults = 20;
const shownPlaces = 3;
const search = document.querySelector<HTMLElement>('.search');
if (search) start(search);

function start(search: HTMLElement): void {
  const field = search.querySelector('input');
  const form = search.querySelector('form');
  if (!field || !form) return;
  let pagefind: Promise<Pagefind> | undefined;

  const run = () => answer().catch(() => say(search, 'The search index could not be loaded'));

  const answer = async () => {
    const query = field.value.trim();
    rememberQuery(query);
    if (query === '') return show(search, '', []);
    pagefind ??= load(search);
    // A failure is not kept: the next question tries again.
    pagefind.catch(() => {
      pagefind = undefined;
    });
    const found = await (await pagefind).debouncedSearch(query);
    // A later query has overtaken this one.
    if (!found || field.value.trim() !== query) return;
    const pages = await Promise.all(
      found.results.slice(0, shownResults).map((result) => result.data()),
    );
    if (field.value.trim() === query) show(search, query, pages, found.results.length);
  };

  search.hidden = false;
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  field.addEventListener('input', run);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  if (field.value !== '') run();
}

async function load({ dataset: { index = '', base = '/' } }: HTMLElement): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ index);
  await pagefind.options({ baseUrl: base, excerptLength: 24 });
  return pagefind;
}

function rememberQuery(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  history.replaceState(null, '', address);
}

function show(search: HTMLElement, query: string, pages: readonly Found[], count = 0): void {
  const said =
    query === ''
      ? ''
      : `${count === 0 ? 'Nothing' : formatCount(count, 'page')} found for “${query}”`;
  say(search, said);
  search.querySelector('ol')?.replaceChildren(...pages.map(toItem));
}

function say(search: HTMLElement, text: string): void {
  const line = search.querySelector('.search-count');
  if (line) line.textContent = text;
  announce(text);
}

function toItem({ url, meta, excerpt, sub_results: places }: Found): HTMLElement {
  const item = document.createElement('li');
  const title = document.createElement('h2');
  title.append(toLink(url, meta.title ?? url));
  item.append(title);
  const below = places.filter((place) => place.url !== url).slice(0, shownPlaces);
  if (below.length === 0) item.append(toParagraph(excerpt));
  for (const place of below) {
    const heading = document.createElement('h3');
    heading.append(toLink(place.url, place.title));
    item.append(heading, toParagraph(place.excerpt));
  }
  return item;
}

function toLink(url: string, text: string): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = text;
  return link;
}

function toParagraph(excerpt: string): HTMLElement {
  const paragraph = document.createElement('p');
  for (const { text, isMatch } of toExcerpt(excerpt)) {
    const part = document.createElement(isMatch ? 'mark' : 'span');
    part.textContent = text;
    paragraph.append(part);
  }
  return paragraph;
}
