import { joinBase } from './join-base.ts';
import { toSlug } from './slug.ts';

export { prefixLinks } from './prefix-links.ts';
export { toAbsolute } from './to-absolute.ts';
export { joinBase, toSlug };

/** The `href` of one of the site's own addresses. Every internal link goes through here. */
export const toHref = (address: string): string => joinBase(import.meta.env.BASE_URL, address);

export const articleAddress = (slug: string): string => `/articles/${slug}/`;
export const twinAddress = (slug: string): string => `/articles/${slug}.md`;
export const crosspostAddress = (slug: string): string => `/articles/${slug}/crosspost/`;
export const curriculumAddress = '/curriculum/';
export const lessonAddress = (slug: string): string => `${curriculumAddress}${slug}/`;
/** The file of a copy for a platform. */
export const exportAddress = (
  slug: string,
  { id, format }: { readonly id: string; readonly format: 'markdown' | 'html' },
): string => `${crosspostAddress(slug)}${id}.${format === 'html' ? 'html' : 'md'}`;
export const categoryAddress = (category: string): string => `/categories/${toSlug(category)}/`;
export const tagAddress = (tag: string): string => `/tags/${toSlug(tag)}/`;

/** The `id` of a snippet's entry on the page of all snippets. */
export const snippetAnchor = (id: string): string => id.replaceAll('/', '--');
export const snippetAddress = (id: string): string => `/snippets/#${snippetAnchor(id)}`;
