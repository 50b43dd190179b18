import { findNearest, listChoices, type Problem } from '../author-error.ts';
import type { Link } from './parse-article.ts';

/** An address of the site that links can lead to. */
export interface Target {
  readonly isDraft: boolean;
  /** The anchors of its headings and elements; none are known of an article that cannot be read. */
  readonly anchors?: readonly string[];
}

const origin = 'https://this-site.invalid';
const articlePattern = /^\/articles\/(.+?)\/?$/;

/** Every page has its top, by either of these names. */
const topAnchors = ['', 'top'];

/** What is wrong with a link from one article to another, or to a heading. */
export function checkLink(
  { href, where }: Link,
  from: { readonly slug: string; readonly isDraft: boolean },
  articles: ReadonlyMap<string, Target>,
): Problem[] {
  const url = URL.parse(href, `${origin}/articles/${from.slug}/`);
  if (url?.origin !== origin) return [];
  const slug = articlePattern.exec(decode(url.pathname))?.[1];
  if (slug === undefined) return [];
  const target = articles.get(slug);
  if (!target) return [brokenLink(href, where, slug, [...articles.keys()])];
  if (target.isDraft && !from.isDraft) return [linkToDraft(href, where)];
  const anchor = decode(url.hash.slice(1));
  if (topAnchors.includes(anchor) || (target.anchors?.includes(anchor) ?? true)) return [];
  return [missingAnchor(anchor, slug, where, target.anchors ?? [])];
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
  slug: string,
  slugs: readonly string[],
): Problem {
  const nearest = findNearest(slug.split('/').at(-1) ?? slug, slugs);
  return {
    title: 'Broken link',
    where,
    problem: `${href} leads nowhere. There are the articles ${listChoices(slug, slugs)}.`,
    fix: nearest ? `Link to /articles/${nearest}/.` : 'Correct the address, or remove the link.',
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
  slug: string,
  where: Problem['where'],
  anchors: readonly string[],
): Problem {
  const nearest = findNearest(anchor, anchors);
  return {
    title: 'Link to a heading that is not there',
    where,
    problem: `/articles/${slug}/ has no heading "#${anchor}". It has ${listChoices(anchor, anchors)}.`,
    fix: nearest ? `Link to #${nearest}.` : 'Correct the anchor, or link to the article.',
  };
}
