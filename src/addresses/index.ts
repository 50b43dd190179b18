import { joinBase } from './join-base.ts';
import { toSlug } from './slug.ts';

export { toAbsolute } from './to-absolute.ts';
export { joinBase, toSlug };

/** The `href` of one of the site's own addresses. Every internal link goes through here. */
export const toHref = (address: string): string => joinBase(import.meta.env.BASE_URL, address);

export const articleAddress = (slug: string): string => `/articles/${slug}/`;
export const twinAddress = (slug: string): string => `/articles/${slug}.md`;
export const crosspostAddress = (slug: string): string => `/articles/${slug}/crosspost/`;
export const curriculumAddress = '/curriculum/';
export const lessonAddress = (slug: string): string => `${curriculumAddress}${slug}/`;
/** Lessons and projects stand side by side there. */
export const stepTwinAddress = (slug: string): string => `${curriculumAddress}${slug}.md`;
/** The picture that networks show of a page, which has an address that ends in a slash. */
export const cardAddress = (page: string): string => `${page}card.png`;
/** The file of a copy for a platform. */
export const exportAddress = (
  slug: string,
  { id, format }: { readonly id: string; readonly format: 'markdown' | 'html' },
): string => `${crosspostAddress(slug)}${id}.${format === 'html' ? 'html' : 'md'}`;
export const categoryAddress = (category: string): string => `/categories/${toSlug(category)}/`;
export const tagAddress = (tag: string): string => `/tags/${toSlug(tag)}/`;

/** The page of the sandboxed frame in which programs run. */
export const frameAddress = '/run/frame.html';
/** What a page needs to run a snippet: its program and its recording. */
export const programAddress = (id: string): string => `/run/programs/${id}.json`;
/** Keeps what runs programs for when there is no network. At the top, because it sees only what lies below it. */
export const serviceWorkerAddress = '/service-worker.js';
/** What a page needs to check a reader's answer to an exercise. */
export const pageExerciseAddress = (slug: string): string => `/run/exercises/${slug}.json`;

export const snippetsAddress = '/snippets/';
/** The `id` of a snippet's entry on the page of all snippets. */
export const snippetAnchor = (id: string): string => id.replaceAll('/', '--');
/** The picture of one timeline, or of several on one axis. The underscore is in no snippet's name. */
export const timelineAddress = (ids: readonly string[]): string =>
  `/timelines/${ids.map(snippetAnchor).join('_')}.png`;
export const snippetAddress = (id: string): string => `${snippetsAddress}#${snippetAnchor(id)}`;
