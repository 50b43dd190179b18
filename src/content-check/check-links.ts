import { findNearest, listChoices, type Problem } from '../author-error.ts';
import type { Link } from './parse-article.ts';
import { type Section, sections } from './sections.ts';

/** An address of the site that links can lead to. */
export interface Target {
  readonly section: Section;
  readonly slug: string;
  readonly isDraft: boolean;
  /** The anchors of its headings and elements; none are known of a page that cannot be read. */
  readonly anchors?: readonly string[];
}

/** All addresses that links can lead to. */
export type Targets = ReadonlyMap<string, Target>;

/** Of two pages with one address, which is a mistake of its own, the last one is built. */
export const toTargets = (pages: readonly Target[]): Targets =>
  new Map(pages.map((page) => [toKey(page.section, page.slug), page]));

const toKey = ({ name }: Section, slug: string) => `${name}/${slug}`;

const origin = 'https://this-site.invalid';

/** Every page has its top, by either of these names. */
const topAnchors = ['', 'top'];

/** What is wrong with a link from one article or lesson to another, or to a heading. */
export function checkLink(
  { href, where }: Link,
  from: Pick<Target, 'section' | 'slug' | 'isDraft'>,
  targets: Targets,
): Problem[] {
  const url = URL.parse(href, `${origin}/${from.section.name}/${from.slug}/`);
  if (url?.origin !== origin) return [];
  const [, name, slug] = /^\/([^/]+)\/(.+?)\/?$/.exec(decode(url.pathname)) ?? [];
  const section = sections.find((each) => each.name === name);
  if (!section || slug === undefined) return [];
  const target = targets.get(toKey(section, slug));
  if (!target) {
    const others = [...targets.values()].filter((each) => each.section === section);
    return [brokenLink(href, where, section, slug, others)];
  }
  if (target.isDraft && !from.isDraft) return [linkToDraft(href, where)];
  const anchor = decode(url.hash.slice(1));
  if (topAnchors.includes(anchor) || (target.anchors?.includes(anchor) ?? true)) return [];
  return [missingAnchor(anchor, target, where)];
}

/** A "%" that encodes nothing stands for itself, as in browsers. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function brokenLink(
  href: string,
  where: Problem['where'],
  { name, noun }: Section,
  slug: string,
  targets: readonly Target[],
): Problem {
  const slugs = targets.map((target) => target.slug);
  const nearest = findNearest(slug.split('/').at(-1) ?? slug, slugs);
  return {
    title: 'Broken link',
    where,
    problem: `${href} leads nowhere. There are the ${noun}s ${listChoices(slug, slugs)}.`,
    fix: nearest ? `Link to /${name}/${nearest}/.` : 'Correct the address, or remove the link.',
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
  { section, slug, anchors = [] }: Target,
  where: Problem['where'],
): Problem {
  const nearest = findNearest(anchor, anchors);
  return {
    title: 'Link to a heading that is not there',
    where,
    problem: `/${section.name}/${slug}/ has no heading "#${anchor}". It has ${listChoices(anchor, anchors)}.`,
    fix: nearest ? `Link to #${nearest}.` : `Correct the anchor, or link to the ${section.noun}.`,
  };
}
