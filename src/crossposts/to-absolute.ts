import type { Nodes } from 'mdast';

interface Home {
  readonly url: string;
  readonly siteUrl: string;
}

/** A link, an image, a definition or an HTML element with an absolute address; `undefined` for other nodes. */
export function toAbsolute(node: Nodes, { url, siteUrl }: Home): readonly Nodes[] | undefined {
  if (node.type === 'html') {
    const value = node.value.replace(
      /(\s(?:href|src|poster|cite)=")([^"]*)"/g,
      (_, name: string, address: string) => `${name}${resolve(address, url, siteUrl)}"`,
    );
    return [{ ...node, value }];
  }
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return undefined;
  return [{ ...node, url: resolve(node.url, url, siteUrl) }];
}

/**
 * An address as it is elsewhere: `/x/` is within the site, which may have a base path; all else is relative to the article.
 * @example resolve('/about/', 'https://me.example/blog/articles/x/', 'https://me.example/blog/') // 'https://me.example/blog/about/'
 */
export function resolve(address: string, articleUrl: string, siteUrl: string): string {
  if (address.startsWith('/') && !address.startsWith('//')) {
    return URL.parse(`.${address}`, siteUrl)?.href ?? address;
  }
  const resolved = URL.parse(address, articleUrl);
  // What is absolute already stays as it was written.
  return resolved === null || URL.canParse(address) ? address : resolved.href;
}
