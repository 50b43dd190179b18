/**
 * One of the site's own addresses with everything before it, as feeds and other sites need it.
 * @example toAbsolute('/rss.xml', 'https://me.example/blog') // 'https://me.example/blog/rss.xml'
 */
export function toAbsolute(address: string, siteUrl: string): string {
  return new URL(`.${address}`, siteUrl.replace(/\/*$/, '/')).href;
}
