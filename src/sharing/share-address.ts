import { cutText, toGraphemes, toWeight } from './graphemes.ts';
import type { Content, Network, Shared } from './networks.ts';

/** Line feeds, tabs and other controls, and the marks that turn the direction of text after them. */
const controlPattern = /[\p{Cc}\u{2028}\u{2029}\u{202A}-\u{202E}\u{2066}-\u{2069}]+/gu;
/** The least that X counts for an address. */
const countedUrl = 23;

/** The address that opens a network's form, filled in. The text is cut to the network's limit, the shared address never. */
export function toShareAddress(network: Network, shared: Shared): string {
  const fields = Object.entries(network.fields).map(
    ([name, content]) => `${name}=${encodeURIComponent(toContent(content, network, shared))}`,
  );
  return network.form + fields.join('&');
}

function toContent(content: Content, network: Network, { title, summary, url }: Shared): string {
  const cut = () => toFittingTitle(network, title, url);
  if (content === 'url') return url;
  if (content === 'title') return cut();
  // Lines of a letter end as RFC 6068 asks.
  if (content === 'letter')
    return [toPlainLine(summary ?? ''), url].filter(Boolean).join('\r\n\r\n');
  // On a line of its own, so that a title from right to left leaves the address as it is.
  return [cut(), url].filter(Boolean).join('\n');
}

function toFittingTitle({ limit }: Network, title: string, url: string): string {
  const line = toPlainLine(title);
  if (!limit) return line;
  const taken = limit.countsUrl ? Math.max(countedUrl, toGraphemes(url).length) + 1 : 0;
  return cutText(line, limit.graphemes - taken, limit.isWeighted ? toWeight : undefined);
}

/** One line of well-formed text: `encodeURIComponent` throws at half a surrogate pair. */
function toPlainLine(text: string): string {
  return text.replace(controlPattern, ' ').replace(/\s+/g, ' ').trim().toWellFormed();
}
