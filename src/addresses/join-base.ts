/**
 * Puts the site's base path before an internal address. Other addresses (with a scheme or a host, relative
 * ones, fragments) come back as they are.
 * @example joinBase('/blog', '/articles/') // '/blog/articles/'
 */
export function joinBase(base: string, address: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address;
  return `${base.replace(/\/$/, '')}${address}`;
}
