import { findNearest, listChoices, type Problem } from '../author-error.ts';
import type { Link } from './parse-article.ts';
import { sections } from './sections.ts';
import { hasRoute, type SiteRoutes } from './site-routes.ts';

/** A page or file of the site that links can lead to. */
export interface Target {
  /** Without a base path. */
  readonly address: string;
  /** How messages speak of it. */
  readonly noun: string;
  readonly isDraft: boolean;
  /** The anchors of its headings and elements, where they are known. */
  readonly anchors?: readonly string[];
}

/** All that links can lead to, by address. Of two pages with one address, which is a mistake of its own, the last one is built. */
export type Targets = ReadonlyMap<string, Target>;

/** Pages of one kind: no route of the site can have others there than those that are known. */
const families: readonly { readonly start: string; readonly plural: string }[] = [
  ...sections.map(({ name, noun }) => ({ start: `/${name}/`, plural: `${noun}s` })),
  { start: '/categories/', plural: 'categories' },
  { start: '/tags/', plural: 'tags' },
];

const origin = 'https://this-site.invalid';
const protocols = ['https:', 'http:', 'mailto:'];

const listedAtMost = 20;

/** Every page has its top, by either of these names. */
const topAnchors = ['', 'top'];

/**
 * What is wrong with a link of a text. Without the site's routes, a link to a page that is neither an article nor a
 * lesson, and lists none, is let pass.
 */
export function checkLink(
  { href, where }: Link,
  from: Pick<Target, 'address' | 'isDraft'>,
  targets: Targets,
  routes: SiteRoutes | undefined,
): Problem[] {
  if (href.trim() === '') return [emptyLink(where)];
  const url = URL.parse(href, `${origin}${from.address}`);
  if (!url) return [unreadableLink(href, where)];
  if (url.origin !== origin)
    return protocols.includes(url.protocol) ? [] : [unsafeLink(href, url.protocol, where)];
  const address = decode(url.pathname);
  const target = targets.get(address);
  if (!target) {
    if (targets.has(`${address}/`)) return [linkWithoutSlash(href, address, where)];
    const family = families.find(({ start }) => isWithin(start, address));
    if (family) return [brokenLink(href, where, family, address, targets)];
    return !routes || hasRoute(routes, address) ? [] : [linkOutside(href, address, routes, where)];
  }
  if (target.isDraft && !from.isDraft) return [linkToDraft(href, where)];
  const anchor = decode(url.hash.slice(1));
  if (topAnchors.includes(anchor) || (target.anchors?.includes(anchor) ?? true)) return [];
  return [missingAnchor(anchor, target, where)];
}

const isWithin = (start: string, address: string) =>
  address.startsWith(start) && address.length > start.length;

/** A "%" that encodes nothing stands for itself, as in browsers. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function emptyLink(where: Problem['where']): Problem {
  return {
    title: 'Link without an address',
    where,
    problem: 'It leads to the page on which it stands.',
    fix: 'Write where it leads, or remove the link.',
  };
}

function unreadableLink(href: string, where: Problem['where']): Problem {
  return {
    title: 'Unreadable address',
    where,
    problem: `"${href}" is not an address: it names no host that a browser could ask.`,
    fix: 'Write the whole address, as in https://nodejs.org/api/.',
  };
}

function unsafeLink(href: string, protocol: string, where: Problem['where']): Problem {
  return {
    title: 'Link of another kind',
    where,
    problem: `"${href}" begins with "${protocol}". Links begin with ${protocols.map((each) => `"${each}"`).join(', ')}, or with "/" within the site.`,
    fix: 'Link to a page, or remove the link.',
  };
}

function linkWithoutSlash(href: string, address: string, where: Problem['where']): Problem {
  return {
    title: 'Link without its last slash',
    where,
    problem: `${href} is not the address of that page, which ends in a slash.`,
    fix: `Link to ${address}/.`,
  };
}

function brokenLink(
  href: string,
  where: Problem['where'],
  { start, plural }: (typeof families)[number],
  address: string,
  targets: Targets,
): Problem {
  const names = [...targets.keys()]
    .filter((each) => isWithin(start, each))
    .map((each) => each.slice(start.length).replace(/\/$/, ''));
  const name = address.slice(start.length).replace(/\/$/, '');
  const nearest = findNearest(name.split('/').at(-1) ?? name, names);
  return {
    title: 'Broken link',
    where,
    problem: `${href} leads nowhere. There are the ${plural} ${listChoices(name, names)}.`,
    fix: nearest ? `Link to ${start}${nearest}/.` : 'Correct the address, or remove the link.',
  };
}

function linkOutside(
  href: string,
  address: string,
  { fixed }: SiteRoutes,
  where: Problem['where'],
): Problem {
  const nearest = findNearest(address, fixed);
  return {
    title: 'Broken link',
    where,
    problem: `${href} leads nowhere: public/ has no such file, and of pages there are ${listChoices(address, fixed)}.`,
    fix: nearest ? `Link to ${nearest}.` : 'Correct the address, or remove the link.',
  };
}

function linkToDraft(href: string, where: Problem['where']): Problem {
  return {
    title: 'Link to a draft',
    where,
    problem: `${href} is a draft, so a published page would link to nothing.`,
    fix: 'Remove "draft: true" from that article, or the link from this one.',
  };
}

function missingAnchor(
  anchor: string,
  { address, noun, anchors = [] }: Target,
  where: Problem['where'],
): Problem {
  const nearest = findNearest(anchor, anchors);
  const choices = [...new Set([...(nearest ? [nearest] : []), ...anchors])].slice(0, listedAtMost);
  return {
    title: 'Link to a heading that is not there',
    where,
    problem: `${address} has no heading "#${anchor}". It has ${listChoices(anchor, choices)}${anchors.length > listedAtMost ? ', …' : ''}.`,
    fix: nearest ? `Link to #${nearest}.` : `Correct the anchor, or link to the ${noun}.`,
  };
}
