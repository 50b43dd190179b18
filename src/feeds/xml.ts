import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** What XML 1.0 cannot hold, not even escaped. */
const forbiddenPattern = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as XML can hold it. */
export const toXmlText = (text: string): string =>
  text.toWellFormed().replace(forbiddenPattern, '');

/** A whole document. The serialiser leaves `]]>` as it is, which XML forbids in text. */
export function formatXml(root: Element): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(root).replaceAll(']]>', ']]&gt;')}\n`;
}
