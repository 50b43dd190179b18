import { slugPattern } from './field-types.ts';

/**
 * The name that can be part of an address and is nearest to what was written, where there is one.
 * @example suggestSlug('My Café') // 'my-cafe'
 */
export function suggestSlug(text: string): string | undefined {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.match(/[a-z0-9]+/g)?.join('-');
  return slug !== undefined && slugPattern.test(slug) ? slug : undefined;
}
